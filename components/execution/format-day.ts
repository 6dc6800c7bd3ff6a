import { format, parseISO } from "date-fns";

/** A calendar day in words: «3 Mar 2026». */
export function formatDay(day: string): string {
  return format(parseISO(day), "d MMM yyyy");
}
