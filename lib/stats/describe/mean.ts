import { requireFinite, requireUnits } from "../data/require-units";
import { exactSum } from "./exact-sum";

/**
 * The arithmetic mean, in the values' units.
 *
 * @param values one or more finite numbers
 * @throws StatsError "too-few-units" without values, "non-finite"
 * @example mean([1, 2, 6]) // 3
 */
export function mean(values: readonly number[]): number {
  requireUnits(values, 1, "a mean");
  const sum = exactSum(values);
  // A value that is not finite shows in the sum.
  if (!Number.isFinite(sum)) requireFinite(values);
  return sum / values.length;
}
