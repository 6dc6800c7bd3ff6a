import type { Comparison } from "@/lib/stats";
import { unguardText } from "./cell-guard";
import type { DataNote } from "./data-problem";
import type { ProblemList } from "./data-problem";
import type { DataFile } from "./located-row";
import {
  isPairwiseColumn,
  readPairwiseHeader,
  type PairwiseColumn,
  type PairwiseHeader,
} from "./pairwise-csv-header";
import { checkWidth, readCsvTable, type CsvKind, type CsvRow } from "./read-csv-table";

/** The axis of comparisons in a file that names none. */
export const DEFAULT_AXIS = "overall";

export type ParsedComparisons = {
  readonly comparisons: readonly Comparison[];
  readonly notes: readonly DataNote[];
};

const pairwiseCsv: CsvKind = {
  isColumn: isPairwiseColumn,
  rowWord: "comparison",
  fileWords: "pairwise comparisons",
};

/**
 * Reads pairwise comparisons: one a row under `left,right,outcome`, with `axis`, `judge` and `item` where they are known,
 * in any order of columns. The outcome is `left`, `right`, `tie` or the winner's name.
 *
 * @param problems receives everything that keeps a row from being read
 */
export function parsePairwiseCsv(file: DataFile, problems: ProblemList): ParsedComparisons {
  const table = readCsvTable(file, pairwiseCsv, problems);
  const header = table && readPairwiseHeader(file.name, table.header, problems);
  if (!header) return { comparisons: [], notes: [] };
  const comparisons = table.body.flatMap(
    (line) => readRow(file.name, line, header, problems) ?? [],
  );
  return { comparisons, notes: describeColumns(file.name, header) };
}

function readRow(
  file: string,
  line: CsvRow,
  header: PairwiseHeader,
  problems: ProblemList,
): Comparison | null {
  const before = problems.count;
  checkWidth(file, line, header.width, problems);
  const { cells, row } = line;
  const cellOf = (column: PairwiseColumn) => {
    const place = header.columns[column];
    return place === undefined ? "" : unguardText((cells[place] ?? "").trim());
  };
  const needed = (column: PairwiseColumn) => {
    const cell = cellOf(column);
    if (cell === "")
      problems.add(file, { row, column, value: "" }, `The ${column} is missing.`, "Fill it in.");
    return cell;
  };
  const [left, right, written] = [needed("left"), needed("right"), needed("outcome")];
  const axis = header.columns.axis === undefined ? DEFAULT_AXIS : needed("axis");
  if (left !== "" && left === right)
    problems.add(
      file,
      { row, column: "right", value: right },
      "A method is compared with itself.",
      "Name two different methods, or delete the row.",
    );
  if (problems.count > before) return null;
  const outcome = readOutcome(file, row, { left, right, written }, problems);
  if (outcome === null) return null;
  return {
    left,
    right,
    outcome,
    judge: cellOf("judge") || null,
    item: cellOf("item") || null,
    axis,
  };
}

function readOutcome(
  file: string,
  row: number,
  { left, right, written }: { left: string; right: string; written: string },
  problems: ProblemList,
): Comparison["outcome"] | null {
  const place = { row, column: "outcome", value: written };
  const lower = written.toLowerCase();
  const word = lower === "left" || lower === "right" || lower === "tie" ? lower : null;
  const named = written === left ? "left" : written === right ? "right" : null;
  if (word !== null && named !== null && word !== named) {
    problems.add(
      file,
      place,
      "This is both a side and the name of a method, and they do not agree.",
      "Give the method another name.",
    );
    return null;
  }
  const outcome = word ?? named;
  if (outcome === null)
    problems.add(
      file,
      place,
      `This is no outcome of ${left} against ${right}.`,
      "Write left, right or tie, or the name of the method that won as it stands in this row.",
    );
  return outcome;
}

function describeColumns(file: string, { columns, leftOut }: PairwiseHeader): DataNote[] {
  const notes: DataNote[] = [];
  if (leftOut.length > 0) notes.push({ file, note: `Columns left out: ${leftOut.join(", ")}.` });
  if (columns.axis === undefined)
    notes.push({
      file,
      note: `No column axis: every comparison is on the axis “${DEFAULT_AXIS}”.`,
    });
  if (columns.judge === undefined)
    notes.push({ file, note: "No column judge: comparisons are taken as independent." });
  return notes;
}
