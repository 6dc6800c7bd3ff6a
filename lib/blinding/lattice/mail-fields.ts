import { each } from "./bound";

/** What the mails are made of. They go to the person themself, who need not have joined yet. */
export const mailFields = {
  signInLinkMail: each(["recipient", "url"], "own", "setup"),
  invitationMail: each(["recipient", "name", "studyName", "role", "url"], "own", "setup"),
} as const;
