import type { FigureTable } from "./figure-table";
import { formatNumber } from "./format-number";

/** One estimate, such as a difference, with its confidence interval. */
export interface ForestRow {
  label: string;
  estimate: number;
  lower: number;
  upper: number;
}

export function forestTable(
  rows: readonly ForestRow[],
  percent: string,
  names: { rowName: string; valueName: string },
): FigureTable {
  return {
    columns: [
      { key: "label", label: names.rowName },
      { key: "estimate", label: names.valueName, numeric: true, digits: 3 },
      { key: "lower", label: `${percent} CI, lower`, numeric: true, digits: 3 },
      { key: "upper", label: `${percent} CI, upper`, numeric: true, digits: 3 },
    ],
    rows: rows.map((row) => ({ ...row })),
  };
}

/** The figure in one paragraph. */
export function describeForest(
  rows: readonly ForestRow[],
  axisLabel: string,
  percent: string,
): string {
  const parts = rows.map(
    (row) =>
      `${row.label}: ${formatNumber(row.estimate)}, from ${formatNumber(row.lower)} to ${formatNumber(row.upper)}.`,
  );
  return `Estimates with ${percent} confidence intervals, ${axisLabel}. ${parts.join(" ")}`;
}
