import type { Invitee } from "./rules";

/** What the organizer is told of new invitations: their links, this once, and what became of the mail. */
export function describeInvitations(
  made: readonly (Invitee & { url: string })[],
  mail: { failed: readonly string[]; isKept: boolean },
): { message: string; shownOnce: { label: string; text: string }[] } {
  const mailed = made.filter(({ email }) => email !== "").length - mail.failed.length;
  const mails = mailed === 1 ? "one mail is" : `${mailed} mails are`;
  const whereabouts = mail.isKept ? "kept in the outbox" : "on the way";
  const count =
    made.length === 1 ? "The invitation is made" : `${made.length} invitations are made`;
  const sentences = [
    mailed === 0 ? `${count}.` : `${count}, and ${mails} ${whereabouts}.`,
    ...(mail.failed.length > 0 ? [`The mail could not be sent to ${mail.failed.join(", ")}.`] : []),
    made.length === 1
      ? "The link is shown this once; it works once, for 30 days."
      : "The links are shown this once; each works once, for 30 days.",
  ];
  return {
    message: sentences.join(" "),
    shownOnce: made.map(({ name, email, url }) => ({
      label: [name, email].filter((part) => part !== "").join(", ") || "Invitation",
      text: url,
    })),
  };
}
