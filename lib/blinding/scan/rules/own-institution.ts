import { matchesOf, type ScanRule } from "../finding";

/** The writer's institution, or a host of its domain. */
export const ownInstitution: ScanRule = {
  id: "own-institution",
  label: "Your institution",
  advice: "It narrows down who wrote this. Leave it out.",
  find: ({ text }, { institutions }) => matchesOf(text, institutions, "[institution removed]"),
};
