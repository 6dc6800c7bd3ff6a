import Papa from "papaparse";
import type { ScoreRow } from "@/lib/stats";
import { covariateCell, guardText } from "./cell-guard";
import { longColumns } from "./long-csv-columns";

/**
 * The rows as long CSV, which `parseLongCsv` reads back to the same rows: covariates follow the seven columns in the
 * order in which the rows first name them; of both only those that `shows` lets through. Text that a spreadsheet would run as a formula is guarded by an apostrophe.
 */
export function writeLongCsv(
  rows: readonly ScoreRow[],
  shows: (column: string) => boolean = () => true,
): string {
  const named = new Set(rows.flatMap((row) => Object.keys(row.covariates)));
  const covariates = [...named].filter(shows);
  const columns = longColumns.filter(shows);
  const lines = rows.map((row) => [
    ...columns.map((column) =>
      column === "score" ? String(row.score) : guardText(row[column] ?? ""),
    ),
    ...covariates.map((name) => {
      const value = Object.hasOwn(row.covariates, name) ? row.covariates[name] : undefined;
      return value === undefined ? "" : covariateCell(value);
    }),
  ]);
  const header = [...columns, ...covariates.map(guardText)];
  return `${Papa.unparse([header, ...lines], { newline: "\n" })}\n`;
}
