export interface FigureColumn {
  key: string;
  label: string;
  numeric?: boolean;
  /** Digits after the point in the table; the download keeps the number as it is. */
  digits?: number;
}

export type FigureValue = string | number | null;
export type FigureRow = Record<string, FigureValue>;

export interface FigureTable {
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
}

/** A number as the figures write it: fixed digits, a true minus sign, a dash for none. */
export function formatNumber(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A cell as the table shows it. */
export function formatCell(value: FigureValue | undefined, column: FigureColumn): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "string") return value;
  return column.digits === undefined
    ? String(value).replace("-", "−")
    : formatNumber(value, column.digits);
}

/** The table as CSV (RFC 4180), with all digits. */
export function toCsv({ columns, rows }: FigureTable): string {
  const lines = [
    columns.map((column) => csvCell(column.label)),
    ...rows.map((row) => columns.map((column) => csvCell(row[column.key] ?? null))),
  ];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

function csvCell(value: FigureValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // A spreadsheet would run a text that begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
