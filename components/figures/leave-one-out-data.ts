import { formatInterval, formatLevel, formatNumber, type Ends } from "./format-number";
import { alphaWords } from "./ladder-data";
import type { FigureTable } from "./figure-table";

/** The contrast without one idea or reviewer. */
export interface LeftOutRow {
  /** Who or what is left out. */
  readonly label: string;
  /** The arm that it belongs to; null for reviewers. */
  readonly arm: string | null;
  /** In scale points. */
  readonly estimate: number;
  readonly interval: Ends | null;
  /** As the test was asked. */
  readonly p: number;
}

export interface FullEstimate {
  readonly estimate: number;
  readonly interval: Ends | null;
  readonly p: number;
}

/** From the smallest estimate to the largest. */
export function sortLeftOut(rows: readonly LeftOutRow[]): LeftOutRow[] {
  return [...rows].sort((a, b) => a.estimate - b.estimate);
}

const MOST_DRAWN = 80;
const DRAWN_AT_EACH_END = 30;

/** Those that are drawn: all, or of very many the ends, where those that move the result are. */
export function drawnOf(sorted: readonly LeftOutRow[]): readonly LeftOutRow[] {
  if (sorted.length <= MOST_DRAWN) return sorted;
  return [...sorted.slice(0, DRAWN_AT_EACH_END), ...sorted.slice(-DRAWN_AT_EACH_END)];
}

/** How far a single one moves the result, in two sentences. */
export function summariseLeftOut(
  rows: readonly LeftOutRow[],
  full: FullEstimate,
  alpha: number,
): string {
  const sorted = sortLeftOut(rows);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return "Nothing could be left out.";
  const turned = sorted.filter((row) => Math.sign(row.estimate) !== Math.sign(full.estimate));
  const crossed = sorted.filter((row) => row.p < alpha !== full.p < alpha);
  const range = `The difference goes from ${formatNumber(least.estimate)} (without ${least.label}) to ${formatNumber(most.estimate)} (without ${most.label}); with all it is ${formatNumber(full.estimate)}.`;
  const turns =
    turned.length === 0
      ? "No omission turns its sign"
      : `${turned.length} of ${rows.length} omissions turn its sign`;
  const crosses =
    crossed.length === 0
      ? `none takes p across ${alphaWords(alpha)}`
      : `${crossed.length} of ${rows.length} take p across ${alphaWords(alpha)}`;
  return `${range} ${turns}, and ${crosses}.`;
}

/** The figure in one paragraph. */
export function describeLeftOut(
  rows: readonly LeftOutRow[],
  full: FullEstimate,
  axisLabel: string,
  alpha: number,
): string {
  const interval = full.interval ? ` ${formatInterval(full.interval)}` : "";
  return `Dot plot of ${axisLabel}, with each of ${rows.length} left out in turn; with all: ${formatNumber(full.estimate)}${interval}. ${summariseLeftOut(rows, full, alpha)}`;
}

export function leftOutTable(rows: readonly LeftOutRow[], confidenceLevel: number): FigureTable {
  const withArms = rows.some((row) => row.arm !== null);
  const withIntervals = rows.some((row) => row.interval !== null);
  const percent = formatLevel(confidenceLevel);
  return {
    columns: [
      { key: "label", label: "Left out" },
      ...(withArms ? [{ key: "arm", label: "Arm" }] : []),
      { key: "estimate", label: "Difference", numeric: true, digits: 3 },
      ...(withIntervals
        ? [{ key: "interval", label: `${percent} CI`, numeric: true, digits: 3 }]
        : []),
      { key: "p", label: "p", numeric: true, format: "p" as const },
    ],
    rows: sortLeftOut(rows).map((row) => ({ ...row })),
  };
}
