import type { Correction } from "../multiplicity/adjust";

/** Every correction that a report can be asked for, the default first. */
export const corrections: readonly Correction[] = [
  "benjamini-hochberg",
  "benjamini-yekutieli",
  "holm",
  "hochberg",
  "bonferroni",
];
