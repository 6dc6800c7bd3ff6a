import type { Role } from "@/lib/study/vocabulary";

/** Everything that one can have a right to in a study. */
export const rights = [
  "study.organize", // see the study as a whole: set-up, people, progress
  "protocol.edit",
  "people.invite",
  "intake.write", // write ideas of one's own
  "intake.upload", // upload a machine arm's ideas
  "phase.advance",
  "allocation.draw",
  "execution.write", // carry out the idea that was allocated to one
  "review.write", // review what was assigned to one
  "analysis.view",
  "data.export",
  "clues.view", // how well form tells arms apart, under masked labels
  "seal.open", // unblind
  "audit.view",
] as const;
export type Right = (typeof rights)[number];

/** Who may do what: the one table. A role that is not named has no right at all. */
export const rightsOfRoles: Readonly<Record<Role, readonly Right[]>> = {
  organizer: [
    "study.organize",
    "protocol.edit",
    "people.invite",
    "intake.upload",
    "phase.advance",
    "allocation.draw",
    "analysis.view",
    "data.export",
    "audit.view",
  ],
  custodian: [
    "study.organize",
    "analysis.view",
    "data.export",
    "clues.view",
    "seal.open",
    "audit.view",
  ],
  analyst: ["study.organize", "analysis.view", "data.export"],
  author: ["intake.write"],
  executor: ["execution.write"],
  reviewer: ["review.write"],
};

/** Whether somebody with these roles has a right. */
export function hasRight(held: readonly Role[], right: Right): boolean {
  return held.some((role) => rightsOfRoles[role].includes(right));
}
