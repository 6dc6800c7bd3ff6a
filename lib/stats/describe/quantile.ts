import { requireFinite, requireUnits } from "../data/require-units";
import { StatsError } from "../stats-error";

/**
 * The quantile of Hyndman & Fan's type 7 (R's default): linear between the order statistics, at 1 + (n − 1) × probability.
 *
 * @param values one or more finite numbers, in any order
 * @param probability from 0 (the minimum) to 1 (the maximum)
 * @throws StatsError "too-few-units", "non-finite", "invalid-option" for a probability outside its range
 * Source: Hyndman & Fan 1996, The American Statistician 50:361–365.
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: readonly number[], probability: number): number {
  requireUnits(values, 1, "a quantile");
  requireFinite(values);
  if (!(probability >= 0 && probability <= 1))
    throw new StatsError(
      "invalid-option",
      `A probability lies from 0 to 1, not at ${probability}.`,
    );
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const lower = sorted[below] ?? NaN;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return lower === upper ? lower : lower + (place - below) * (upper - lower);
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
