/** What a report may hold beside its change-score table, in the order in which it is computed. */
export const reportParts = [
  "methods",
  "within-arm",
  "other-units",
  "ancova",
  "mixed-models",
  "ordinal-models",
  "agreement",
  "pre-post",
  "sensitivity",
  "blindness",
  "planning",
] as const;

export type ReportPart = (typeof reportParts)[number];
