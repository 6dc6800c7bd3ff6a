import { unguardText } from "./cell-guard";
import type { ProblemList } from "./data-problem";

/** The columns of pairwise comparisons; the first three are needed. */
export const pairwiseColumns = ["left", "right", "outcome", "axis", "judge", "item"] as const;
export type PairwiseColumn = (typeof pairwiseColumns)[number];

const neededColumns: readonly PairwiseColumn[] = ["left", "right", "outcome"];

/** Where each column stands, by its place in a row. */
export type PairwiseHeader = {
  readonly width: number;
  readonly columns: Readonly<Partial<Record<PairwiseColumn, number>>>;
  /** Columns that hold something else. */
  readonly leftOut: readonly string[];
};

export function isPairwiseColumn(name: string): name is PairwiseColumn {
  return pairwiseColumns.some((column) => column === name);
}

/** The header in any order of columns; null after adding the problems that it has. */
export function readPairwiseHeader(
  file: string,
  cells: readonly string[],
  problems: ProblemList,
): PairwiseHeader | null {
  const before = problems.count;
  const columns: Partial<Record<PairwiseColumn, number>> = {};
  const leftOut: string[] = [];
  cells.forEach((cell, place) => {
    const text = unguardText(cell.trim());
    const name = text.toLowerCase();
    if (text === "") return;
    if (!isPairwiseColumn(name)) leftOut.push(text);
    else if (columns[name] === undefined) columns[name] = place;
    else
      problems.add(
        file,
        { row: 1, column: name },
        "This column occurs twice.",
        "Delete or rename one.",
      );
  });
  const missing = neededColumns.filter((column) => columns[column] === undefined);
  if (missing.length > 0) problems.add(file, { row: 1 }, describeMissing(missing, cells), remedy);
  return problems.count > before ? null : { width: cells.length, columns, leftOut };
}

const remedy =
  "Pairwise comparisons have one comparison a row under the header left,right,outcome, and axis,judge,item where they are known.";

function describeMissing(missing: readonly string[], cells: readonly string[]): string {
  const found = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const shown = found
    .slice(0, 12)
    .map((cell) => (cell.length > 30 ? `${cell.slice(0, 30)}…` : cell));
  const has = shown.length > 0 ? `it has ${shown.join(", ")}` : "it has no header";
  return missing.length === 1
    ? `The column ${missing.join()} is missing; ${has}.`
    : `The columns ${missing.join(", ")} are missing; ${has}.`;
}
