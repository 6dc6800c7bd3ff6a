import { unguardText } from "./cell-guard";
import type { ProblemList } from "./data-problem";
import { isLongColumn, longColumns, neededColumns, type LongColumn } from "./long-csv-columns";

/** Where each column stands, by its place in a row. */
export type LongCsvHeader = {
  readonly width: number;
  readonly columns: Readonly<Partial<Record<LongColumn, number>>>;
  readonly covariates: readonly { readonly name: string; readonly place: number }[];
};

/** The header of a long CSV in any order of columns; null after adding the problems that it has. */
export function readHeader(
  file: string,
  cells: readonly string[],
  problems: ProblemList,
): LongCsvHeader | null {
  const before = problems.count;
  const columns: Partial<Record<LongColumn, number>> = {};
  const covariates: { name: string; place: number }[] = [];
  const seen = new Set<string>();
  cells.forEach((cell, place) => {
    const text = unguardText(cell.trim());
    if (text === "") return;
    const lower = text.toLowerCase();
    const name = isLongColumn(lower) ? lower : text;
    if (seen.has(name))
      problems.add(
        file,
        { row: 1, column: name },
        "This column occurs twice.",
        "Delete or rename one.",
      );
    seen.add(name);
    if (isLongColumn(name)) columns[name] = place;
    else covariates.push({ name, place });
  });
  const missing = neededColumns.filter((column) => columns[column] === undefined);
  if (missing.length > 0)
    problems.add(file, { row: 1 }, describeMissing(missing, cells), describeFormat());
  return problems.count > before ? null : { width: cells.length, columns, covariates };
}

function describeMissing(missing: readonly string[], cells: readonly string[]): string {
  const found = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const shown = found
    .slice(0, 12)
    .map((cell) => (cell.length > 30 ? `${cell.slice(0, 30)}…` : cell));
  const has = found.length > 0 ? `it has ${shown.join(", ")}` : "it has no header";
  return missing.length === 1
    ? `The column ${missing.join()} is missing; ${has}.`
    : `The columns ${missing.join(", ")} are missing; ${has}.`;
}

function describeFormat(): string {
  return `Review data in the long format have one score a row under the header ${longColumns.join(",")}; leave out files that hold something else.`;
}
