/** Which number comes first in a date such as 8/1/2024. */
export type DateOrder = "month-first" | "day-first";

const written = /^(\d{1,2})\/(\d{1,2})\/(\d{4})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * The order of day and month that all dates of a file agree with, or undefined where none shows it or two contradict
 * each other. It has to be found for a whole file: guessed date by date, 02/06/2025 turns into February without a sign.
 */
export function dateOrderOf(texts: readonly string[]): DateOrder | undefined {
  let order: DateOrder | undefined;
  for (const text of texts) {
    const [, first, second] = written.exec(text.trim()) ?? [];
    const own = Number(first) > 12 ? "day-first" : Number(second) > 12 ? "month-first" : undefined;
    if (own && order && own !== order) return undefined;
    order ??= own;
  }
  return order;
}

/** The moment as ISO text without a time zone, which the data do not state; undefined where it is no such moment. */
export function parseTimestamp(text: string, order: DateOrder): string | undefined {
  const match = written.exec(text.trim());
  if (!match) return undefined;
  const [, first, second, year, hour, minute, seconds] = match.map(Number);
  const [month = 0, day = 0] = order === "month-first" ? [first, second] : [second, first];
  const possible =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year ?? 0, month) &&
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60 &&
    (seconds || 0) < 60;
  if (!possible) return undefined;
  const two = (part: number | undefined) => String(part || 0).padStart(2, "0");
  return `${match[3]}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(seconds)}`;
}

function daysIn(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / 86_400_000;
}
