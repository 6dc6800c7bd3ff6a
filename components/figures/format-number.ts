const minus = "−";

/** A number as figures and tables write it: fixed digits, a true minus sign, a dash for none. */
export function formatNumber(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `${minus}${text}` : text;
}

/** A difference, always with its sign. */
export function formatSigned(value: number | null | undefined, digits = 2): string {
  const text = formatNumber(value, digits);
  return value && value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A p-value to four decimals; the smallest ones as a bound, never as 0. */
export function formatP(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  return value < 0.0001 ? "< 0.0001" : value.toFixed(4);
}

/** A p-value in a sentence: “p = 0.0123”, “p < 0.0001”. */
export function pInWords(value: number): string {
  return `p ${formatP(value).replace(/^(?!<)/, "= ")}`;
}

/** A confidence level as a percentage: 0.95 is “95 %”. */
export function formatLevel(level: number): string {
  return `${Number((level * 100).toFixed(2))} %`;
}

export interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** An interval in brackets. */
export function formatInterval({ lower, upper }: Ends, digits = 2): string {
  return `[${formatNumber(lower, digits)}, ${formatNumber(upper, digits)}]`;
}
