import type { Interval } from "@/lib/stats";
import { fixed } from "./numbers";

/** A confidence level as tables head it: `95 %`. */
export function percentOf(level: number): string {
  return `${Number((level * 100).toPrecision(6))} %`;
}

/** `0.231 to 0.598`, or a dash for none. */
export function span(interval: Interval | undefined, digits: number): string {
  if (!interval) return "–";
  return `${fixed(interval.lower, digits)} to ${fixed(interval.upper, digits)}`;
}
