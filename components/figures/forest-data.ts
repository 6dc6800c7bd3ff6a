import { formatNumber, type FigureTable } from "./figure-table";

/** One difference with its confidence interval. */
export interface ForestRow {
  label: string;
  estimate: number;
  lower: number;
  upper: number;
}

export function forestTable(rows: readonly ForestRow[], percent: string): FigureTable {
  return {
    columns: [
      { key: "label", label: "Metric" },
      { key: "estimate", label: "Difference", numeric: true, digits: 3 },
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
  return `Differences with ${percent} confidence intervals, ${axisLabel}. ${parts.join(" ")}`;
}
