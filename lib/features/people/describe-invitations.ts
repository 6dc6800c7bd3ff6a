import type { Invitee } from "./rules";

/** What the organizer is told of new invitations: their links, this once, and what became of the mail. */
export function describeInvitations(
  made: readonly (Invitee & { url: string })[],
  unsent: readonly string[],
): { message: string; shownOnce: { label: string; text: string }[] } {
  const mailed = made.filter(({ email }) => email !== "").length - unsent.length;
  const count =
    made.length === 1 ? "The invitation is made" : `${made.length} invitations are made`;
  const sentences = [
    mailed === 0
      ? `${count}.`
      : `${count}, and ${mailed === 1 ? "one mail is" : `${mailed} mails are`} on the way.`,
    ...(unsent.length > 0 ? [`The mail could not be sent to ${unsent.join(", ")}.`] : []),
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
