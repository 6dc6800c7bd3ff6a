import { formatInterval, formatNumber, formatP, formatSigned, type Ends } from "./format-number";

export interface FigureColumn {
  key: string;
  label: string;
  numeric?: boolean;
  /** Digits after the point in the table; the download keeps the number as it is. */
  digits?: number;
  /** Differences with their sign, p-values as such. */
  format?: "signed" | "p";
  /** A heading over this and its neighbours of the same group. */
  group?: string;
  /** The column that a reader looks for. */
  strong?: boolean;
}

/** Intervals are one cell in the table and two columns, lower and upper, in the CSV. */
export type FigureValue = string | number | null | Ends;
export type FigureRow = Readonly<Record<string, FigureValue>>;

export interface FigureTable {
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
  /**
   * The key under which a row says why figures are missing. The sentence stands in place of the row's last, empty
   * cells, and in a column of its own in the CSV.
   */
  noteKey?: string;
}

/** A cell as the table shows it. */
export function formatCell(value: FigureValue | undefined, column: FigureColumn): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return value;
  if (typeof value === "object") return formatInterval(value, column.digits ?? 2);
  if (column.format === "p") return formatP(value);
  if (column.format === "signed") return formatSigned(value, column.digits ?? 2);
  return column.digits === undefined
    ? String(value).replace("-", "−")
    : formatNumber(value, column.digits);
}

export type RowCells = {
  cells: { column: FigureColumn; text: string }[];
  /** Why the rest is missing, over so many columns. */
  note: { text: string; span: number } | null;
};

/** A row's cells as they are shown, its note in place of the empty cells at its end. */
export function cellsOf({ columns, noteKey }: FigureTable, row: FigureRow): RowCells {
  const note = noteKey === undefined ? null : row[noteKey];
  const filled = typeof note === "string" && note !== "" ? lastFilled(columns, row) + 1 : null;
  const shown = filled === null ? columns : columns.slice(0, filled);
  const cells = shown.map((column) => ({ column, text: formatCell(row[column.key], column) }));
  if (filled === null || typeof note !== "string") return { cells, note: null };
  const span = columns.length - filled;
  return { cells, note: span > 0 ? { text: note, span } : null };
}

function lastFilled(columns: readonly FigureColumn[], row: FigureRow): number {
  return columns.findLastIndex(({ key }) => row[key] !== null && row[key] !== undefined);
}

/** Neighbouring columns of one group, for the upper line of the head; null without any group. */
export function columnGroups({ columns }: FigureTable): { label: string; span: number }[] | null {
  if (columns.every((column) => column.group === undefined)) return null;
  const groups: { label: string; span: number }[] = [];
  for (const { group = "" } of columns) {
    const last = groups.at(-1);
    if (last && last.label === group) last.span += 1;
    else groups.push({ label: group, span: 1 });
  }
  return groups;
}
