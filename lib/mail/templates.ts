import { z } from "zod";
import { disclose } from "@/lib/blinding/lattice/disclose";
import { roleLabels, roleSchema, type Phase, type Role } from "@/lib/study/vocabulary";
import type { Mail } from "./send";

const signInLinkSchema = z.strictObject({ recipient: z.string(), url: z.string() });

/** The mail that carries a sign-in link. It is about no study. */
export function signInLinkMail(address: string, link: string): Mail {
  const { recipient, url } = disclose(
    "signInLinkMail",
    signInLinkSchema,
    { audience: "own", phase: "setup" },
    { recipient: address, url: link },
  );
  return {
    recipient,
    subject: "Sign in to Assay",
    text: `Open this address to sign in. It works once, for 20 minutes.\n\n${url}\n\nIf you did not ask for it, you need do nothing.`,
  };
}

const invitationSchema = z.strictObject({
  recipient: z.string(),
  name: z.string(),
  studyName: z.string(),
  role: roleSchema,
  url: z.string(),
});

/** The mail that invites a person into a study. It names the role and the study: nothing of its arms. */
export function invitationMail(
  facts: { recipient: string; name: string; studyName: string; role: Role; url: string },
  phase: Phase,
): Mail {
  const input = disclose("invitationMail", invitationSchema, { audience: "own", phase }, facts);
  const greeting = input.name === "" ? "Hello," : `Dear ${input.name},`;
  return {
    recipient: input.recipient,
    subject: `Invitation to the study “${input.studyName}”`,
    text: `${greeting}\n\nyou are invited to the study “${input.studyName}” as ${roleLabels[input.role].toLowerCase()}. Open this address to join; it works once, for 30 days.\n\n${input.url}`,
  };
}
