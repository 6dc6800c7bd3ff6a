import type { Interval } from "../inference/interval";

/** How the results of seeded repetitions spread. */
export type Range = {
  readonly mean: number;
  /** Divides by n − 1. */
  readonly standardDeviation: number;
  /** The middle part that `level` says, between percentiles of type 7. */
  readonly range: Interval;
};

/** @param results two or more, in any order */
export function rangeOf(results: Float64Array, level: number): Range {
  const sorted = results.slice().sort();
  let total = 0;
  for (const result of sorted) total += result;
  const mean = total / sorted.length;
  let squares = 0;
  for (const result of sorted) squares += (result - mean) ** 2;
  const at = (probability: number) => {
    const place = (sorted.length - 1) * probability;
    const below = Math.floor(place);
    const [lower, upper] = [sorted[below] ?? 0, sorted[below + 1] ?? sorted[below] ?? 0];
    return lower + (place - below) * (upper - lower);
  };
  return {
    mean,
    standardDeviation: Math.sqrt(squares / (sorted.length - 1)),
    range: { lower: at((1 - level) / 2), upper: at((1 + level) / 2), level },
  };
}
