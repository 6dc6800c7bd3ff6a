import type { FigureColumn, FigureRow, FigureTable } from "./figure-table";

/** The table as CSV (RFC 4180), with all digits; a column's group stands before its name. */
export function toCsv(table: FigureTable): string {
  const columns = table.columns.flatMap((column) => csvColumns(column, table.rows));
  const { noteKey } = table;
  if (noteKey !== undefined && table.rows.some((row) => typeof row[noteKey] === "string"))
    columns.push({ label: "Not estimable", cell: textOf(noteKey) });
  const lines = [
    columns.map(({ label }) => csvCell(label)),
    ...table.rows.map((row) => columns.map(({ cell }) => csvCell(cell(row)))),
  ];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

type CsvColumn = { label: string; cell: (row: FigureRow) => string | number | null };

function csvColumns({ key, label, group }: FigureColumn, rows: readonly FigureRow[]): CsvColumn[] {
  const name = group ? `${group}: ${label}` : label;
  const holdsIntervals = rows.some((row) => typeof row[key] === "object" && row[key] !== null);
  if (!holdsIntervals) return [{ label: name, cell: textOf(key) }];
  return (["lower", "upper"] as const).map((end) => ({
    label: `${name}, ${end}`,
    cell: (row) => {
      const value = row[key];
      return typeof value === "object" && value !== null ? value[end] : null;
    },
  }));
}

function textOf(key: string): CsvColumn["cell"] {
  return (row) => {
    const value = row[key] ?? null;
    return typeof value === "object" ? null : value;
  };
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // A spreadsheet would run a text that begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
