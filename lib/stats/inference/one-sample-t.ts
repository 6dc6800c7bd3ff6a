import { requireFinite, requireUnits } from "../data/require-units";
import { mean } from "../describe/mean";
import { variance } from "../describe/spread";
import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "./interval";
import { requireSpread } from "./require-spread";
import { testAgainstZero, type TTestResult } from "./t-test-result";

/**
 * The t test of one mean against zero.
 * Estimand: mean(values), in their units.
 *
 * @param values n ≥ 2 finite values, independent of each other
 * @param options.confidenceLevel coverage of the two-sided interval, 0.95 if not given
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (all values the same) | "invalid-option"
 * Checked against R's `t.test(x)` (relative 1e-12).
 * @example oneSampleTTest([1, 2, 3]).t // 3.464…
 */
export function oneSampleTTest(
  values: readonly number[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): TTestResult {
  requireConfidenceLevel(confidenceLevel);
  requireUnits(values, 2, "a t test of one mean");
  requireFinite(values);
  const standardError = Math.sqrt(variance(values) / values.length);
  requireSpread(
    standardError,
    [values],
    "All values are the same, so that there is no spread to test their mean against.",
  );
  return testAgainstZero(mean(values), standardError, values.length - 1, confidenceLevel);
}
