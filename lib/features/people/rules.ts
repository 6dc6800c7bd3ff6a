import type { Phase, Role } from "@/lib/study/vocabulary";
import { roles as allRoles } from "@/lib/study/vocabulary";
import { hasReached } from "@/lib/study/phases";

/** The path to go to after signing in: only one of our own, never another site's. */
export function ownPath(asked: string | undefined): string {
  const fallback = "/studies";
  if (!asked || !/^\/(?![/\\])/.test(asked) || /[\\\s]/.test(asked)) return fallback;
  return asked.startsWith("/sign-in") || asked.startsWith("/api/") ? fallback : asked;
}

/** The addresses in a text with one (or several, by comma or semicolon) a line: lower-cased, each once. */
export function splitAddresses(text: string): string[] {
  const addresses = text.split(/[\n,;]+/).map((address) => address.trim().toLowerCase());
  return [...new Set(addresses.filter((address) => address !== ""))];
}

/** Roles without a part in the study's data, which every kind of study has. */
const officeRoles: readonly Role[] = ["organizer", "custodian", "analyst"];

/** The roles for which people can still be won in a phase. */
export function invitableRoles(phase: Phase, kind: string): Role[] {
  if (phase === "archived") return [];
  if (kind !== "native") return [...officeRoles];
  return allRoles.filter((role) => {
    if (role === "author") return !hasReached(phase, "idea-review");
    if (role === "executor") return !hasReached(phase, "execution-review");
    if (role === "reviewer") return !hasReached(phase, "frozen");
    return true;
  });
}

/** The custodian's role opens the seal: only who holds it may give it away or take it. */
export function mayHandOut(role: Role, held: readonly Role[]): boolean {
  return role !== "custodian" || held.includes("custodian");
}

export type MemberRoles = { memberId: string; roles: readonly Role[] };

/**
 * What stands against `memberId` having `roles` from now on (none at all for a withdrawal), or undefined.
 * `members` are those who are not withdrawn.
 */
export function findObstacleToRoles(
  members: readonly MemberRoles[],
  memberId: string,
  roles: readonly Role[],
): string | undefined {
  const after = members.map((member) => (member.memberId === memberId ? roles : member.roles));
  for (const role of ["organizer", "custodian"] as const) {
    if (!after.some((held) => held.includes(role))) {
      return `A study needs at least one ${role}: give the role to somebody else first.`;
    }
  }
  return undefined;
}

export type InvitationState = "open" | "accepted" | "expired" | "revoked";

/** Where an invitation stands at the time `now`. */
export function invitationState(
  row: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (row.acceptedAt) return "accepted";
  if (row.revokedAt) return "revoked";
  return row.expiresAt <= now ? "expired" : "open";
}

export type Invitee = { name: string; email: string };

/** Between a name and an address: as people type it, as mail programs and as spreadsheets copy it. */
const separators = [",", ";", "<", "\t", " "];

/** Splits “Jo Example, jo@example.org”, “Jo Example <jo@example.org>” or two cells of a spreadsheet. */
function splitInvitee(line: string): Invitee {
  const cut = Math.max(...separators.map((separator) => line.lastIndexOf(separator)));
  const name = line.slice(0, Math.max(cut, 0)).replace(/^"|[\s,;<"]+$/g, "");
  const email = line.slice(cut + 1).replace(/>$/, "");
  return { name: name.trim(), email: email.toLowerCase() };
}

/**
 * Reads lines with a name and an e-mail address (the name may be missing, and may hold commas).
 * Each line that can't be read is said by its number.
 */
export function readInvitees(text: string): { invitees: Invitee[]; errors: string[] } {
  const invitees: Invitee[] = [];
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const { name, email } = splitInvitee(line);
    if (!/^[^\s@<>",]+@[^\s@<>",]+\.[^\s@<>",]+$/.test(email)) {
      errors.push(`Line ${index + 1}: “${line}” does not end in an e-mail address.`);
    } else if (seen.has(email)) {
      errors.push(`Line ${index + 1}: ${email} stands in the list twice.`);
    } else if (name.length > 120) {
      errors.push(`Line ${index + 1}: the name is longer than 120 characters.`);
    } else {
      invitees.push({ name, email });
    }
    seen.add(email);
  }
  return { invitees, errors };
}

/** The roles of somebody who takes on one more, in the order of the vocabulary. */
export function mergeRoles(held: readonly string[], added: Role): Role[] {
  return allRoles.filter((role) => role === added || held.includes(role));
}
