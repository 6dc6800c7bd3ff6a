import { requireFinite, requireUnits } from "../data/require-units";
import { mean } from "../describe/mean";
import { variance } from "../describe/spread";
import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "./interval";
import { requireSpread } from "./require-spread";
import { testAgainstZero, type TTestResult } from "./t-test-result";

/** mean(arm) − mean(reference) with its test; degrees of freedom by Welch and Satterthwaite, not rounded. */
export type WelchResult = TTestResult;

/**
 * Welch's two-sample t test of two arms, without the assumption of equal variances.
 * Estimand: mean(arm) − mean(reference), in points of the metric's scale.
 *
 * @param arm        n₁ ≥ 2 finite values, one for each unit of analysis
 * @param reference  n₀ ≥ 2 finite values, independent of `arm`
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @returns the estimate and its standard error in scale points, and all three p values, so that the caller chooses the
 *   alternative and nobody has to halve a p by hand
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (both arms constant) | "invalid-option"
 * Missing values are refused; `changeScores` forms the units and leaves incomplete ideas out.
 * Source: Welch 1947, Biometrika 34:28–35. Checked against R 4.2.2 `t.test` (relative 1e-9).
 * @example welchTest([4, 5, 6], [3, 4, 4]).estimate // 1.333…
 */
export function welchTest(
  arm: readonly number[],
  reference: readonly number[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): WelchResult {
  requireConfidenceLevel(confidenceLevel);
  for (const values of [arm, reference]) {
    requireUnits(values, 2, "Welch's test in one of the arms");
    requireFinite(values);
  }
  const armShare = variance(arm) / arm.length;
  const referenceShare = variance(reference) / reference.length;
  const standardError = Math.sqrt(armShare + referenceShare);
  requireSpread(
    standardError,
    [arm, reference],
    "All values within each arm are the same, so that there is no spread to test the difference against.",
  );
  // By shares of the squared standard error, so that very small variances do not underflow when squared.
  const armWeight = armShare / (armShare + referenceShare);
  const degreesOfFreedom =
    1 / (armWeight ** 2 / (arm.length - 1) + (1 - armWeight) ** 2 / (reference.length - 1));
  const estimate = mean(arm) - mean(reference);
  return testAgainstZero(estimate, standardError, degreesOfFreedom, confidenceLevel);
}
