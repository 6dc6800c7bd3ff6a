import { hasRight } from "@/lib/access/rights";
import type { Phase, Role } from "@/lib/study/vocabulary";

/** Where somebody begins who opens a study. */
export type Landing = "overview" | "reviews" | "execution" | "write";

/**
 * Where a person with these roles begins in this phase: those who see the study as a whole on its overview, others at
 * the work that is open to them, or else at the work that is theirs.
 */
export function landingOf(held: readonly Role[], phase: Phase): Landing | undefined {
  if (hasRight(held, "study.organize")) return "overview";
  const own = (["reviewer", "executor", "author"] as const).filter((role) => held.includes(role));
  const open = own.find((role) => openPhases[role].includes(phase));
  const role = open ?? own[0];
  return role && places[role];
}

const places = { author: "write", executor: "execution", reviewer: "reviews" } as const;
const openPhases: Record<keyof typeof places, readonly Phase[]> = {
  author: ["setup", "intake"],
  executor: ["allocation", "execution"],
  reviewer: ["idea-review", "execution-review"],
};
