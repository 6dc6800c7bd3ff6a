import { roleLabels, roles } from "@/lib/study/vocabulary";

/** An account that the demo lets a visitor be. */
export type DemoAccount = { name: string; email: string; label: string };

type Candidate = { name: string; email: string; isAdministrator: boolean; roles: string[] };

const perRole = 2;
const atMost = 14;

function labelOf(candidate: Candidate): string {
  const held = roles.filter((role) => candidate.roles.includes(role));
  const labels = held.map((role) => roleLabels[role]);
  return [...(candidate.isAdministrator ? ["Administrator"] : []), ...labels].join(", ");
}

/** Picks the administrators and up to two people a combination of roles, in the order of the roles. */
export function pickDemoAccounts(candidates: readonly Candidate[]): DemoAccount[] {
  const taken = new Map<string, number>();
  const rank = (candidate: Candidate) =>
    candidate.isAdministrator ? -1 : roles.findIndex((role) => candidate.roles.includes(role));
  return candidates
    .filter((candidate) => candidate.isAdministrator || candidate.roles.length > 0)
    .map((candidate) => ({ candidate, label: labelOf(candidate) }))
    .filter(({ label }) => {
      const count = (taken.get(label) ?? 0) + 1;
      taken.set(label, count);
      return count <= perRole;
    })
    .sort((a, b) => rank(a.candidate) - rank(b.candidate))
    .slice(0, atMost)
    .map(({ candidate: { name, email }, label }) => ({ name, email, label }));
}
