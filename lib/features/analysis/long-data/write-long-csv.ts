import Papa from "papaparse";
import type { ScoreRow } from "@/lib/stats";
import { covariateCell, guardText } from "./cell-guard";
import { longColumns } from "./long-csv-columns";

/**
 * The rows as long CSV, which `parseLongCsv` reads back to the same rows: covariates follow the seven columns in the
 * order in which the rows first name them. Text that a spreadsheet would run as a formula is guarded by an apostrophe.
 */
export function writeLongCsv(rows: readonly ScoreRow[]): string {
  const covariates = [...new Set(rows.flatMap((row) => Object.keys(row.covariates)))];
  const lines = rows.map((row) => [
    row.stage,
    guardText(row.idea),
    guardText(row.arm),
    guardText(row.topic ?? ""),
    guardText(row.reviewer ?? ""),
    guardText(row.metric),
    String(row.score),
    ...covariates.map((name) => {
      const value = Object.hasOwn(row.covariates, name) ? row.covariates[name] : undefined;
      return value === undefined ? "" : covariateCell(value);
    }),
  ]);
  const header = [...longColumns, ...covariates.map(guardText)];
  return `${Papa.unparse([header, ...lines], { newline: "\n" })}\n`;
}
