import Papa from "papaparse";
import type { ProblemList } from "./data-problem";
import type { DataFile } from "./located-row";

/** A line of a table, with its place in the file: the first line is 1. */
export type CsvRow = { readonly cells: readonly string[]; readonly row: number };

export type CsvTable = {
  readonly header: readonly string[];
  readonly body: readonly CsvRow[];
};

/** How a kind of table is read and spoken of. */
export type CsvKind = {
  /** Whether a lower-cased heading is one of its columns. */
  readonly isColumn: (heading: string) => boolean;
  /** What a row of it is: “score”. */
  readonly rowWord: string;
  /** What a whole file of it holds: “review scores”. */
  readonly fileWords: string;
};

/**
 * Parts a CSV file into its header and its rows. Commas, semicolons or tabs part the cells; a byte order mark, any line
 * ending and blank lines are fine.
 *
 * @param problems receives what keeps the table from being read
 * @returns null if there is no header
 */
export function readCsvTable(
  { name, text }: DataFile,
  kind: CsvKind,
  problems: ProblemList,
): CsvTable | null {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const delimiter = delimiterOf(plain, kind);
  const parsed = Papa.parse<string[]>(plain, { delimiter, newline: "\n" });
  for (const error of parsed.errors) {
    const row = error.row === undefined ? null : error.row + 1;
    problems.add(name, { row }, `${error.message}.`, "Check the quotation marks around here.");
  }
  const [first, ...body] = parsed.data
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const remedy = `Choose a file with ${kind.fileWords}.`;
  if (!first) {
    problems.add(name, {}, "The file is empty.", remedy);
    return null;
  }
  if (body.length === 0) {
    const words = `There is a header but no ${kind.rowWord} below it.`;
    problems.add(name, { row: first.row }, words, remedy);
  }
  return { header: first.cells, body };
}

/** Notes a row that has more filled cells than its table, or fewer cells. */
export function checkWidth(
  file: string,
  { cells, row }: CsvRow,
  width: number,
  problems: ProblemList,
): void {
  const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (filled <= width && cells.length >= width) return;
  problems.add(
    file,
    { row },
    `This row has ${cells.length} cells where the header has ${width}.`,
    "Put text that holds the separator into quotation marks, and fill in missing cells.",
  );
}

/** The delimiter under which the first line names most of the columns. */
function delimiterOf(text: string, { isColumn }: CsvKind): string {
  const [header = ""] = text.trimStart().split("\n", 1);
  let best = { delimiter: ",", named: 0 };
  for (const delimiter of [",", ";", "\t"]) {
    const cells = Papa.parse<string[]>(header, { delimiter }).data[0] ?? [];
    const named = cells.filter((cell) => isColumn(cell.trim().toLowerCase())).length;
    if (named > best.named) best = { delimiter, named };
  }
  return best.delimiter;
}
