/** Fixed decimals with a true minus sign, as printed tables have it; never “−0.000”. */
export function fixed(value: number | null, digits: number): string {
  if (value === null) return "–";
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** A p value to four decimals. */
export function probability(p: number): string {
  return p < 0.0001 ? "<0.0001" : p.toFixed(4);
}

/** `1 idea`, `43 ideas`, `1,600 scores`. */
export function counted(count: number, singular: string): string {
  return `${count.toLocaleString("en-US")} ${singular}${count === 1 ? "" : "s"}`;
}
