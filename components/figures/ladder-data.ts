import { formatLevel, formatNumber, pInWords } from "./format-number";
import type { FigureTable } from "./figure-table";

/** One method's answer to the question whether the arms differ. */
export interface LadderRow {
  /** Kind of method; rows of one kind stand together. */
  readonly group: string;
  readonly label: string;
  /** What is counted as one observation. */
  readonly unit: string;
  /** In scale points; null where the method has none in points, such as a rank test. */
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** As the method was asked, before any correction; null where it has none. */
  readonly p: number | null;
  readonly note: string | null;
  /** Why there is no figure; null where there is one. */
  readonly reason: string | null;
  /** The method answers another question than the ladder's, such as a comparison at equal scores before. */
  readonly asksAnother?: boolean;
}

export interface LadderMetric {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly LadderRow[];
}

/** Whether the interval leaves zero out; null without an interval. */
export function leavesZeroOut({ lower, upper }: LadderRow): boolean | null {
  if (lower === null || upper === null) return null;
  return lower > 0 || upper < 0;
}

/** How many methods agree, in a few sentences; those that ask another question apart. */
export function summariseLadder(rows: readonly LadderRow[], alpha: number): string {
  const answered = rows.filter((row) => row.reason === null);
  const same = answered.filter((row) => !row.asksAnother);
  const other = answered.filter((row) => row.asksAnother);
  const missing = rows.length - answered.length;
  const sentences = [
    answered.length === 0 ? "No method gives a figure." : null,
    tally(same, alpha),
    tally(other, alpha, "Methods that ask another question: "),
    missing === 0 ? null : `${count(missing, "method")} could not be estimated.`,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

function tally(rows: readonly LadderRow[], alpha: number, start = ""): string | null {
  const intervals = rows.filter((row) => leavesZeroOut(row) !== null);
  const clear = intervals.filter((row) => leavesZeroOut(row) === true).length;
  const tests = rows.filter((row) => row.p !== null);
  const below = tests.filter((row) => (row.p ?? 1) < alpha).length;
  const estimates = rows.flatMap((row) => row.estimate ?? []);
  const [least, most] = [Math.min(...estimates), Math.max(...estimates)];
  const parts = [
    intervals.length === 0
      ? null
      : `${clear} of ${count(intervals.length, "interval")} ${clear === 1 || intervals.length === 1 ? "leaves" : "leave"} zero out`,
    tests.length === 0
      ? null
      : `${below} of ${count(tests.length, "p-value")} ${below === 1 || tests.length === 1 ? "lies" : "lie"} below ${alphaWords(alpha)}`,
    estimates.length < 2
      ? null
      : `estimates go from ${formatNumber(least)} to ${formatNumber(most)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `${start}${parts.join("; ")}.`;
}

export function alphaWords(alpha: number): string {
  return String(Number(alpha.toFixed(4)));
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** The figure in one paragraph. */
export function describeLadder(
  rows: readonly LadderRow[],
  axisLabel: string,
  level: number,
  alpha: number,
): string {
  const parts = rows.map((row) => {
    if (row.reason !== null) return `${row.label}: not estimable. ${row.reason}`;
    const words: string[] = [];
    if (row.estimate !== null) words.push(formatNumber(row.estimate));
    if (row.lower !== null && row.upper !== null)
      words.push(`from ${formatNumber(row.lower)} to ${formatNumber(row.upper)}`);
    if (row.p !== null) words.push(pInWords(row.p));
    return `${row.label} (${row.unit}): ${words.join(", ")}.`;
  });
  return `One contrast by every method, ${axisLabel}, with ${formatLevel(level)} intervals. ${summariseLadder(rows, alpha)} ${parts.join(" ")}`;
}

export function ladderTable(rows: readonly LadderRow[], level: number): FigureTable {
  return {
    columns: [
      { key: "label", label: "Method" },
      { key: "group", label: "Kind" },
      { key: "unit", label: "Unit of analysis" },
      { key: "remark", label: "Note" },
      { key: "estimate", label: "Estimate", numeric: true, digits: 3 },
      { key: "lower", label: `${formatLevel(level)} CI, lower`, numeric: true, digits: 3 },
      { key: "upper", label: `${formatLevel(level)} CI, upper`, numeric: true, digits: 3 },
      { key: "p", label: "p", numeric: true, format: "p" },
    ],
    rows: rows.map(({ note, reason, asksAnother: _, ...row }) => ({
      ...row,
      remark: note ?? "",
      reason,
    })),
    noteKey: "reason",
  };
}

export type LadderLine = { kind: "group"; label: string; y: number } | LadderRowLine;
export type LadderRowLine = { kind: "row"; row: LadderRow; y: number };

export const groupHeight = 32;
export const rowHeight = 38;

/** Where each line begins, in pixels from the top, and the height of all. */
export function ladderLines(rows: readonly LadderRow[]): { lines: LadderLine[]; height: number } {
  const lines: LadderLine[] = [];
  let y = 0;
  let group: string | null = null;
  for (const row of rows) {
    if (row.group !== group) {
      lines.push({ kind: "group", label: row.group, y });
      y += groupHeight;
      group = row.group;
    }
    lines.push({ kind: "row", row, y });
    y += rowHeight;
  }
  return { lines, height: y };
}
