/** A person as far as conflicts go. */
export type ConflictParty = {
  memberId: string;
  email: string;
  institution: string;
  conflictEmails: readonly string[];
};

const normalise = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");

/**
 * Why `judge` must neither review nor carry out the work of `origin`, or undefined when nothing stands against it:
 * the same person, the same institution, or an address that either of them declared.
 */
export function conflictBetween(
  judge: ConflictParty,
  origin: ConflictParty,
): "same person" | "same institution" | "declared" | undefined {
  if (judge.memberId === origin.memberId || normalise(judge.email) === normalise(origin.email)) {
    return "same person";
  }
  const institution = normalise(judge.institution);
  if (institution !== "" && institution === normalise(origin.institution))
    return "same institution";
  const declares = (party: ConflictParty, other: ConflictParty) =>
    party.conflictEmails.some((email) => normalise(email) === normalise(other.email));
  return declares(judge, origin) || declares(origin, judge) ? "declared" : undefined;
}
