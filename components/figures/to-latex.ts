import { cellsOf, columnGroups, type FigureTable } from "./figure-table";

export interface LatexWords {
  caption: string;
  /** Becomes `tab:…`. */
  label: string;
}

/**
 * The table as LaTeX: a `table` float with a `tabular` in the manner of the booktabs package, the numbers as the page
 * shows them. Needs `\usepackage{booktabs}` and a UTF-8 source.
 */
export function toLatex(table: FigureTable, { caption, label }: LatexWords): string {
  const alignment = table.columns.map((column) => (column.numeric ? "r" : "l")).join("");
  const rows = table.rows.map((row) => {
    const { cells, note } = cellsOf(table, row);
    const texts = cells.map(({ text }) => escapeLatex(text));
    if (note) texts.push(`\\multicolumn{${note.span}}{l}{${escapeLatex(note.text)}}`);
    return line(texts);
  });
  return [
    "\\begin{table}[htbp]",
    "  \\centering",
    `  \\caption{${escapeLatex(caption)}}`,
    `  \\label{tab:${label.replace(/[^A-Za-z0-9-]+/g, "-")}}`,
    `  \\begin{tabular}{${alignment}}`,
    "    \\toprule",
    ...groupLines(table),
    line(table.columns.map((column) => escapeLatex(column.label))),
    "    \\midrule",
    ...rows,
    "    \\bottomrule",
    "  \\end{tabular}",
    "\\end{table}",
    "",
  ].join("\n");
}

/** The groups' names over their columns, each with a rule beneath. */
function groupLines(table: FigureTable): string[] {
  const groups = columnGroups(table);
  if (!groups) return [];
  const rules: string[] = [];
  let next = 1;
  const names = groups.map(({ label, span }) => {
    const [first, last] = [next, next + span - 1];
    next += span;
    if (label === "") return span === 1 ? "" : `\\multicolumn{${span}}{l}{}`;
    rules.push(`\\cmidrule(lr){${first}-${last}}`);
    return `\\multicolumn{${span}}{c}{${escapeLatex(label)}}`;
  });
  return [line(names), `    ${rules.join(" ")}`];
}

function line(cells: readonly string[]): string {
  return `    ${cells.join(" & ")} \\\\`;
}

const signs: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "$<$",
  ">": "$>$",
  "−": "$-$",
  "–": "--",
  "—": "---",
  "±": "$\\pm$",
  "×": "$\\times$",
  "·": "$\\cdot$",
  "≤": "$\\leq$",
  "≥": "$\\geq$",
  "≠": "$\\neq$",
  "≈": "$\\approx$",
  "→": "$\\to$",
  "∞": "$\\infty$",
  "²": "$^2$",
  α: "$\\alpha$",
  β: "$\\beta$",
  δ: "$\\delta$",
  κ: "$\\kappa$",
  ρ: "$\\rho$",
  σ: "$\\sigma$",
  τ: "$\\tau$",
  χ: "$\\chi$",
  "\u00a0": "~",
  "\n": " ",
};

/** A text whose every sign LaTeX prints as it stands here. */
export function escapeLatex(text: string): string {
  const escaped = Array.from(text, (sign) => signs[sign] ?? sign).join("");
  // A bracket that opens a row would be read as the option of the line break before it.
  return escaped.replace(/^\[/, "{[}");
}
