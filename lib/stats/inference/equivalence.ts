import { StatsError } from "../stats-error";
import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel, type Interval } from "./interval";
import { tProbability, tQuantile } from "./t-distribution";
import { welchTest } from "./welch";

/** A one-sided test of the difference against one bound. */
export type BoundTest = { readonly t: number; readonly p: number };

export type EquivalenceResult = {
  /** Scale points; the bounds are −margin and +margin. */
  readonly margin: number;
  /** mean(arm) − mean(reference). */
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Against a difference above −margin. */
  readonly aboveLowerBound: BoundTest;
  /** Against a difference below +margin. */
  readonly belowUpperBound: BoundTest;
  /** The larger of the two p values: small where the arms are equivalent. */
  readonly p: number;
  /** Of level 1 − 2α, α = 1 − confidence level: it lies within the bounds just where p < α. */
  readonly interval: Interval;
};

/**
 * Two one-sided tests of equivalence, by Welch's test.
 * Estimand: mean(arm) − mean(reference), in points of the metric's scale; the hypothesis tested is that it lies outside
 * ±margin, so that a small p speaks for equivalence.
 *
 * @param arm        n₁ ≥ 2 finite values, one for each unit of analysis
 * @param reference  n₀ ≥ 2 finite values, independent of `arm`
 * @param options.margin          above 0, in scale points
 * @param options.confidenceLevel 1 − α, above 0.5; 0.95 if not given
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" | "invalid-option" (margin) | "not-identifiable" (a
 *   confidence level of 0.5 or less, to which no interval of level 1 − 2α belongs)
 * Source: Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15:657–680. Checked against R's
 * `t.test(mu = ±margin)` (relative 1e-9).
 */
export function equivalenceTest(
  arm: readonly number[],
  reference: readonly number[],
  {
    margin,
    confidenceLevel = DEFAULT_CONFIDENCE_LEVEL,
  }: { margin: number; confidenceLevel?: number },
): EquivalenceResult {
  requireConfidenceLevel(confidenceLevel);
  if (!(margin > 0 && Number.isFinite(margin)))
    throw new StatsError(
      "invalid-option",
      `The equivalence margin is a positive number of scale points; it cannot be ${margin}.`,
    );
  // To twelve decimals, so that 0.95 gives 0.9 and not 0.8999….
  const level = Math.round((2 * confidenceLevel - 1) * 1e12) / 1e12;
  if (level <= 0)
    throw new StatsError(
      "not-identifiable",
      `A test of equivalence needs a confidence level above 0.5; at ${confidenceLevel} no interval belongs to it.`,
    );
  const { estimate, standardError, degreesOfFreedom } = welchTest(arm, reference);
  const bound = (t: number, tail: number): BoundTest => ({
    t,
    p: tProbability(tail * t, degreesOfFreedom),
  });
  const aboveLowerBound = bound((estimate + margin) / standardError, -1);
  const belowUpperBound = bound((estimate - margin) / standardError, 1);
  const reach = tQuantile(confidenceLevel, degreesOfFreedom) * standardError;
  return {
    margin,
    estimate,
    standardError,
    degreesOfFreedom,
    aboveLowerBound,
    belowUpperBound,
    p: Math.max(aboveLowerBound.p, belowUpperBound.p),
    interval: { lower: estimate - reach, upper: estimate + reach, level },
  };
}
