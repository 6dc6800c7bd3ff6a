/** The columns of the long format, in the order in which they are written. Any further column is a covariate. */
export const longColumns = [
  "stage",
  "idea",
  "arm",
  "topic",
  "reviewer",
  "metric",
  "score",
] as const;

export type LongColumn = (typeof longColumns)[number];

/** Those that a file cannot do without; `topic` and `reviewer` may be empty or absent. */
export const neededColumns: readonly LongColumn[] = ["stage", "idea", "arm", "metric", "score"];

export function isLongColumn(name: string): name is LongColumn {
  return longColumns.some((column) => column === name);
}
