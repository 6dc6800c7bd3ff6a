import { getNiceTickValues } from "recharts";

export interface NiceAxis {
  ticks: number[];
  /** The first and the last tick. */
  domain: [number, number];
}

/** Round ticks that hold both ends, about as many as asked for, and no more than the ends need. */
export function niceAxis([low, high]: readonly [number, number], wanted: number): NiceAxis {
  const all = getNiceTickValues([low, high], wanted, true, "snap125");
  // Ends that miss a tick by nothing but rounding are on it.
  const rounding = (high - low) * 1e-9;
  const from = all.findLastIndex((tick) => tick <= low + rounding);
  const to = all.findIndex((tick) => tick >= high - rounding);
  const ticks = all.slice(Math.max(0, from), to < 0 ? undefined : to + 1);
  return { ticks, domain: [ticks[0] ?? low, ticks.at(-1) ?? high] };
}

/** The ticks of a scale of scores: each whole number where they are few. */
export function scoreTicks([first, last]: readonly [number, number]): number[] {
  if (last - first > 12)
    return niceAxis([first, last], 10).ticks.filter((tick) => tick >= first && tick <= last);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How many digits the ticks need so that each is written as it is. */
export function tickDigits(ticks: readonly number[]): number {
  for (let digits = 0; digits < 6; digits++) {
    const isExact = (tick: number) =>
      Math.abs(tick - Number(tick.toFixed(digits))) < 1e-9 * Math.max(1, Math.abs(tick));
    if (ticks.every(isExact)) return digits;
  }
  return 6;
}
