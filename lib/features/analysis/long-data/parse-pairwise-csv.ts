import Papa from "papaparse";
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

/** The axis of comparisons in a file that names none. */
export const DEFAULT_AXIS = "overall";

export type ParsedComparisons = {
  readonly comparisons: readonly Comparison[];
  readonly notes: readonly DataNote[];
};

/**
 * Reads pairwise comparisons: one a row under `left,right,outcome`, with `axis`, `judge` and `item` where they are known,
 * in any order of columns. The outcome is `left`, `right`, `tie` or the winner's name. Commas, semicolons or tabs part
 * the cells; a byte order mark, any line ending and blank lines are fine.
 *
 * @param problems receives everything that keeps a row from being read
 */
export function parsePairwiseCsv(
  { name, text }: DataFile,
  problems: ProblemList,
): ParsedComparisons {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parsed = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: "\n" });
  for (const error of parsed.errors) {
    const row = error.row === undefined ? null : error.row + 1;
    problems.add(name, { row }, `${error.message}.`, "Check the quotation marks around here.");
  }
  const records = parsed.data.map((cells, index) => ({ cells, row: index + 1 }));
  const [first, ...body] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (!first) {
    problems.add(name, {}, "The file is empty.", "Choose a file with pairwise comparisons.");
    return { comparisons: [], notes: [] };
  }
  const header = readPairwiseHeader(name, first.cells, problems);
  if (!header) return { comparisons: [], notes: [] };
  if (body.length === 0)
    problems.add(
      name,
      { row: first.row },
      "There is a header but no comparison below it.",
      "Choose a file with pairwise comparisons.",
    );
  const comparisons = body.flatMap(
    ({ cells, row }) => readRow(name, cells, row, header, problems) ?? [],
  );
  return { comparisons, notes: describeColumns(name, header) };
}

/** The delimiter under which the first line names most of the columns. */
function delimiterOf(text: string): string {
  const [header = ""] = text.trimStart().split("\n", 1);
  let best = { delimiter: ",", named: 0 };
  for (const delimiter of [",", ";", "\t"]) {
    const cells = Papa.parse<string[]>(header, { delimiter }).data[0] ?? [];
    const named = cells.filter((cell) => isPairwiseColumn(cell.trim().toLowerCase())).length;
    if (named > best.named) best = { delimiter, named };
  }
  return best.delimiter;
}

function readRow(
  file: string,
  cells: readonly string[],
  row: number,
  header: PairwiseHeader,
  problems: ProblemList,
): Comparison | null {
  const before = problems.count;
  const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (filled > header.width || cells.length < header.width)
    problems.add(
      file,
      { row },
      `This row has ${cells.length} cells where the header has ${header.width}.`,
      "Put text that holds the separator into quotation marks, and fill in missing cells.",
    );
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
