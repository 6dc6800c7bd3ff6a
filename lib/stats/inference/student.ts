import { requireFinite, requireUnits } from "../data/require-units";
import { mean } from "../describe/mean";
import { variance } from "../describe/spread";
import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "./interval";
import { requireSpread } from "./require-spread";
import { testAgainstZero, type TTestResult } from "./t-test-result";

/**
 * Student's two-sample t test of two arms, which takes their variances as equal and pools them.
 * Estimand: mean(arm) − mean(reference), in points of the metric's scale.
 *
 * @param arm        n₁ ≥ 2 finite values, one for each unit of analysis
 * @param reference  n₀ ≥ 2 finite values, independent of `arm`
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (both arms constant) | "invalid-option"
 * Source: Student 1908, Biometrika 6:1–25. Checked against R's `t.test(var.equal = TRUE)` (relative 1e-12).
 * @example studentTest([4, 5, 6], [3, 4, 4]).degreesOfFreedom // 4
 */
export function studentTest(
  arm: readonly number[],
  reference: readonly number[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): TTestResult {
  requireConfidenceLevel(confidenceLevel);
  for (const values of [arm, reference]) {
    requireUnits(values, 2, "Student's test in one of the arms");
    requireFinite(values);
  }
  const degreesOfFreedom = arm.length + reference.length - 2;
  const pooledVariance =
    ((arm.length - 1) * variance(arm) + (reference.length - 1) * variance(reference)) /
    degreesOfFreedom;
  const standardError = Math.sqrt(pooledVariance * (1 / arm.length + 1 / reference.length));
  requireSpread(
    standardError,
    [arm, reference],
    "All values within each arm are the same, so that there is no spread to test the difference against.",
  );
  return testAgainstZero(
    mean(arm) - mean(reference),
    standardError,
    degreesOfFreedom,
    confidenceLevel,
  );
}
