import normal from "@stdlib/stats-base-dists-normal";
import { requireFinite, requireUnits } from "../data/require-units";
import { StatsError } from "../stats-error";
import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel, type Interval } from "./interval";
import { EXACT_MANN_WHITNEY_LIMIT } from "./mann-whitney";
import { pairwiseDifferences } from "./pairwise-differences";
import { rankSumQuantile } from "./rank-sum-quantile";

/**
 * The Hodges–Lehmann estimate of how far the arm lies above the reference: the median of all differences arm − reference.
 * Estimand: the shift between two distributions of the same shape, in points of the metric's scale.
 *
 * @param arm, reference one or more finite values each
 * @throws StatsError "too-few-units" | "non-finite"
 * Source: Hodges & Lehmann 1963, Annals of Mathematical Statistics 34:598–611. Checked against R's
 * `median(outer(x, y, "-"))`, which is `wilcox.test(conf.int = TRUE)` where that is exact.
 */
export function hodgesLehmann(arm: readonly number[], reference: readonly number[]): number {
  requireArms(arm, reference);
  const pairs = arm.length * reference.length;
  const at = pairwiseDifferences(arm, reference);
  const lower = at(Math.ceil(pairs / 2));
  return pairs % 2 === 1 ? lower : (lower + at(pairs / 2 + 1)) / 2;
}

/**
 * The distribution-free interval of the same shift: the two order statistics of the differences that the rank-sum
 * test does not reject.
 *
 * @param arm, reference one or more finite values each
 * @param options.confidenceLevel the interval covers at least this much; 0.95 if not given
 * @returns limits in scale points; from the exact distribution of U without ties where n₁ n₀ is at most 2,500, else from
 *   its normal approximation; with ties both cover more rather than less
 * @throws StatsError "too-few-units" (also where so few values have no interval of that level) | "non-finite" |
 *   "invalid-option"
 * Source: Hollander & Wolfe 1999, Nonparametric Statistical Methods, section 4.3. Checked against R's
 * `wilcox.test(conf.int = TRUE)` without ties (identical).
 */
export function hodgesLehmannInterval(
  arm: readonly number[],
  reference: readonly number[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): Interval {
  requireConfidenceLevel(confidenceLevel);
  requireArms(arm, reference);
  const pairs = arm.length * reference.length;
  const place = lowerPlace(arm.length, reference.length, (1 - confidenceLevel) / 2);
  if (place < 1)
    throw new StatsError(
      "too-few-units",
      `With ${arm.length} and ${reference.length} values even the widest interval of the shift covers less than the level ${confidenceLevel}.`,
    );
  const at = pairwiseDifferences(arm, reference);
  return { lower: at(place), upper: at(pairs + 1 - place), level: confidenceLevel };
}

/** The place of the lower limit among the differences; below 1 if there is none. */
function lowerPlace(armSize: number, referenceSize: number, tail: number): number {
  const pairs = armSize * referenceSize;
  if (pairs <= EXACT_MANN_WHITNEY_LIMIT) return rankSumQuantile(armSize, referenceSize, tail);
  const standardDeviation = Math.sqrt((pairs / 12) * (armSize + referenceSize + 1));
  const place = Math.floor(pairs / 2 + normal.quantile(tail, 0, 1) * standardDeviation);
  return Math.min(place, Math.ceil(pairs / 2));
}

function requireArms(arm: readonly number[], reference: readonly number[]): void {
  for (const values of [arm, reference]) {
    requireUnits(values, 1, "a shift between the arms");
    requireFinite(values);
  }
}
