export type TextColumn = {
  readonly header: string;
  readonly align: "left" | "right";
  /** Columns that follow each other with the same group stand under one heading. */
  readonly group?: string;
};

/** A row of cells, or a text that takes the place of all cells after the given ones. */
export type TextRow =
  readonly string[] | { readonly cells: readonly string[]; readonly rest: string };

/**
 * An aligned table of plain text. If it would be wider than `width`, its first column gives way by an ellipsis, and if
 * that is not enough, the columns move together.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly TextRow[],
  width: number,
): string[] {
  const full = rows.map((row) => ("cells" in row ? row.cells : row));
  const widths = columns.map((column, index) =>
    Math.max(column.header.length, ...full.map((cells) => cells[index]?.length ?? 0)),
  );
  const excess = span(widths, "  ") - width;
  if (excess > 0) widths[0] = Math.min(widths[0] ?? 0, Math.max(8, (widths[0] ?? 0) - excess));
  const gap = span(widths, "  ") > width ? " " : "  ";

  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const own = widths[index] ?? 0;
        const text = shorten(cell, own);
        return columns[index]?.align === "left" ? text.padEnd(own) : text.padStart(own);
      })
      .join(gap);
  const body = rows.map((row) =>
    "cells" in row ? `${line(row.cells)}${gap}${row.rest}` : line(row),
  );
  const rule = "─".repeat(span(widths, gap));
  const header = line(columns.map((column) => column.header));
  return [...groupLine(columns, widths, gap), header, rule, ...body, rule].map((text) =>
    text.trimEnd(),
  );
}

function span(widths: readonly number[], gap: string): number {
  return widths.reduce((sum, own) => sum + own, 0) + gap.length * (widths.length - 1);
}

/** The line of the groups' names, each centred over its columns between dashes; none without groups. */
function groupLine(
  columns: readonly TextColumn[],
  widths: readonly number[],
  gap: string,
): string[] {
  if (columns.every((column) => !column.group)) return [];
  const parts: string[] = [];
  for (let from = 0, to; from < columns.length; from = to) {
    const group = columns[from]?.group;
    to = from + 1;
    while (to < columns.length && columns[to]?.group === group) to++;
    const own = span(widths.slice(from, to), gap);
    parts.push(group ? centre(` ${shorten(group, own - 2)} `, own) : " ".repeat(own));
  }
  return [parts.join(gap)];
}

function centre(text: string, width: number): string {
  const left = Math.floor((width - text.length) / 2);
  return text.padStart(text.length + left, "─").padEnd(width, "─");
}

export function shorten(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;
}

/** Lines of at most `width`, broken between words; the first begins with `lead`, the others with as many blanks. */
export function wrap(text: string, width: number, lead = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && lead.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  const blank = " ".repeat(lead.length);
  return [...lines, line].map((own, index) => (index === 0 ? lead : blank) + own);
}
