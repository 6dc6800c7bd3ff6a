const minus = "−";

/** A number with a fixed count of decimals and a true minus sign; a dash where there is none. */
export function formatFixed(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const text = Math.abs(value).toFixed(digits);
  const isZero = Number(text) === 0;
  return value < 0 && !isZero ? `${minus}${text}` : text;
}

/** A difference, always with its sign. */
export function formatSigned(value: number, digits: number): string {
  const text = formatFixed(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A p-value to four decimals; the smallest ones as a bound, never as 0. */
export function formatP(value: number): string {
  return value < 0.0001 ? "< 0.0001" : value.toFixed(4);
}

/** A confidence level as a percentage: 0.95 is “95 %”. */
export function formatLevel(level: number): string {
  return `${Number((level * 100).toFixed(2))} %`;
}

/** An interval in brackets. */
export function formatInterval(interval: { lower: number; upper: number }, digits: number): string {
  return `[${formatFixed(interval.lower, digits)}, ${formatFixed(interval.upper, digits)}]`;
}
