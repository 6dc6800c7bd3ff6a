const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The finite number that a text writes with a decimal point; undefined for anything else, `0x10` and `` too. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  if (!decimal.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}

/** What to do about a score that is not one. */
export function numberRemedy(text: string): string {
  if (text.trim() === "")
    return "Fill in the score, or delete the row if the question was not answered.";
  return /^[+-]?\d+,\d+$/.test(text.trim())
    ? "Write it with a decimal point instead of a comma."
    : "Write the score as a plain number, such as 7 or 6.5.";
}
