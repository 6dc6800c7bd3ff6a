import type { Role } from "@/lib/study/vocabulary";

/**
 * Who may be told something. Each audience may see what is open to those that it lists, and to itself. `own` is the
 * person whose task, text or account it is; `staff` are organizers, custodians and analysts, who look after a study
 * without seeing what it hides. Neither of the two may see all that the other may. `nobody`: what is sealed for good.
 */
const below = {
  public: [],
  member: ["public"],
  own: ["public", "member"],
  staff: ["public", "member"],
  nobody: ["public", "member", "own", "staff"],
} as const;

export type Audience = keyof typeof below;
export const audiences = Object.keys(below) as Audience[];

/** Whether `audience` may see what is open to `bound`. */
export function isAtLeast(audience: Audience, bound: Audience): boolean {
  const open: readonly Audience[] = below[audience];
  return audience === bound || open.includes(bound);
}

const staffRoles: readonly Role[] = ["organizer", "custodian", "analyst"];

/** What somebody with these roles is to a study as a whole. */
export function audienceOf(roles: readonly Role[]): Audience {
  return roles.some((role) => staffRoles.includes(role)) ? "staff" : "member";
}
