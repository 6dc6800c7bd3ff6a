/**
 * Spreadsheet programs run a cell that begins with one of these as a formula. Such text is written with an apostrophe
 * before it, which those programs do not show. Reading takes one apostrophe away again, so that any text survives.
 */
const formula = /^'*[=+\-@\t]/;
const guardedFormula = /^'+[=+\-@\t]/;

/** A number as JavaScript writes it. */
const numeral = /^-?(?:\d+(?:\.\d+)?(?:e[+-]\d+)?)$/;

export function guardText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

export function unguardText(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell;
}

/** A covariate's cell: numbers as they are; text that reads like a number is marked as text by an apostrophe. */
export function covariateCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  return isNumeral(value.replace(/^'+/, "")) ? `'${value}` : guardText(value);
}

/** The covariate in a cell: a number if it is written as one, else text. `007` stays text. */
export function covariateOf(cell: string): string | number {
  if (isNumeral(cell)) return Number(cell);
  return cell.startsWith("'") && isNumeral(cell.replace(/^'+/, ""))
    ? cell.slice(1)
    : unguardText(cell);
}

function isNumeral(text: string): boolean {
  return numeral.test(text) && String(Number(text)) === text;
}
