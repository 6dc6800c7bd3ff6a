import { roleLabels, type Role } from "@/lib/study/vocabulary";
import type { Mail } from "./send";

/** The mail that carries a sign-in link. */
export function signInLinkMail(recipient: string, url: string): Mail {
  return {
    recipient,
    subject: "Sign in to Assay",
    text: `Open this address to sign in. It works once, for 20 minutes.\n\n${url}\n\nIf you did not ask for it, you need do nothing.`,
  };
}

/** The mail that invites a person into a study. It names the role and the study: nothing of its arms. */
export function invitationMail(input: {
  recipient: string;
  name: string;
  studyName: string;
  role: Role;
  url: string;
}): Mail {
  const greeting = input.name === "" ? "Hello," : `Dear ${input.name},`;
  return {
    recipient: input.recipient,
    subject: `Invitation to the study “${input.studyName}”`,
    text: `${greeting}\n\nyou are invited to the study “${input.studyName}” as ${roleLabels[input.role].toLowerCase()}. Open this address to join; it works once, for 30 days.\n\n${input.url}`,
  };
}
