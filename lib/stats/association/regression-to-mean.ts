import { requireFinite } from "../data/require-units";
import { exactSum } from "../describe/exact-sum";
import { mean } from "../describe/mean";
import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import { tProbability, tQuantile } from "../inference/t-distribution";
import { StatsError } from "../stats-error";
import type { PrePost } from "./rank-flips";

export type ArmRegression = {
  /** Units. */
  readonly n: number;
  readonly preMean: number;
  readonly postMean: number;
  /** postMean − preMean. */
  readonly change: number;
  /** The change that the common regression line gives a unit with the arm's mean before: no arm has a line of its own. */
  readonly expectedChange: number;
};

export type RegressionToMean = {
  /** Points after for each point before, within arms: 1 where scores keep their distances, 0 where they forget them. */
  readonly slope: number;
  readonly slopeStandardError: number;
  readonly slopeInterval: Interval;
  /** n − 3. */
  readonly degreesOfFreedom: number;
  /** Two-sided, against a slope of zero. */
  readonly pTwoSided: number;
  /** What is left of the arms' difference before is `slope` times it; the rest of it, (slope − 1) × the difference, goes. */
  readonly expectedContrast: number;
  /** The contrast of the change scores less the expected one: the arms' difference after, at equal scores before. */
  readonly remainder: number;
  readonly other: ArmRegression;
  readonly reference: ArmRegression;
};

/**
 * What regression to the mean alone would make of two arms that differ before: scores that hang together loosely move
 * towards their mean, and an arm that stood higher falls without having lost anything.
 * Estimand: the within-arm regression slope β of post on pre, common to both arms, and the contrast of the change scores,
 * other arm − reference arm, that (β − 1) times the difference before gives.
 *
 * The contrast of the change scores is exactly this expectation plus the remainder, which is the arms' difference in the
 * analysis of covariance. Ideas were not drawn into arms at random by their scores, so that neither part is by itself the
 * effect of the arm (Lord's paradox).
 *
 * @param other     units of the other arm, one or more; finite, in scale points
 * @param reference units of the reference arm, one or more; four or more units in all
 * @param options.confidenceLevel  coverage of the slope's two-sided interval, 0.95 if not given
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (all units of each arm have the same score before, or
 *   all lie on the line) | "invalid-option"
 * Source: Lord 1967, Psychological Bulletin 68:304–305; Barnett, van der Pols & Dobson 2005, International Journal of
 * Epidemiology 34:215–220. Checked against R 4.2.2 `lm(post ~ pre + arm)` (relative 1e-9).
 */
export function regressionToMean(
  other: readonly PrePost[],
  reference: readonly PrePost[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): RegressionToMean {
  requireConfidenceLevel(confidenceLevel);
  requireUnitsOf(other, reference);
  const arms = [describe(other), describe(reference)] as const;
  const squares = exactSum(arms.flatMap((arm) => arm.pre.map((own) => own * own)));
  const products = exactSum(
    arms.flatMap((arm) => arm.pre.map((own, index) => own * (arm.post[index] ?? 0))),
  );
  const scores = [...other, ...reference].flatMap((unit) => [unit.pre, unit.post]);
  const largest = scores.reduce((size, score) => Math.max(size, Math.abs(score)), 0);
  const isSpread = (sum: number) => Math.sqrt(sum) > 100 * Number.EPSILON * largest;
  if (!isSpread(squares))
    throw new StatsError(
      "zero-variance",
      "All ideas of each arm have the same score before, so that no regression on it can be formed.",
    );
  const slope = products / squares;
  const residuals = arms.flatMap((arm) =>
    arm.pre.map((own, index) => (arm.post[index] ?? 0) - slope * own),
  );
  const left = exactSum(residuals.map((residual) => residual * residual));
  if (!isSpread(left))
    throw new StatsError(
      "zero-variance",
      "Within each arm the scores after follow from those before without any spread, so that no interval can be formed.",
    );
  const degreesOfFreedom = other.length + reference.length - 3;
  const slopeStandardError = Math.sqrt(left / degreesOfFreedom / squares);
  const margin = tQuantile((1 + confidenceLevel) / 2, degreesOfFreedom) * slopeStandardError;
  const preDifference = arms[0].preMean - arms[1].preMean;
  const expectedContrast = (slope - 1) * preDifference;
  const contrast = arms[0].postMean - arms[1].postMean - preDifference;
  const units = other.length + reference.length;
  const centerPre = (arms[0].n * arms[0].preMean + arms[1].n * arms[1].preMean) / units;
  const centerPost = (arms[0].n * arms[0].postMean + arms[1].n * arms[1].postMean) / units;
  const armOf = ({ n, preMean, postMean }: (typeof arms)[number]): ArmRegression => ({
    n,
    preMean,
    postMean,
    change: postMean - preMean,
    expectedChange: centerPost - centerPre + (slope - 1) * (preMean - centerPre),
  });
  return {
    slope,
    slopeStandardError,
    slopeInterval: { lower: slope - margin, upper: slope + margin, level: confidenceLevel },
    degreesOfFreedom,
    pTwoSided: Math.min(
      1,
      2 * tProbability(-Math.abs(slope / slopeStandardError), degreesOfFreedom),
    ),
    expectedContrast,
    remainder: contrast - expectedContrast,
    other: armOf(arms[0]),
    reference: armOf(arms[1]),
  };
}

/** Means, and deviations from them in the units' order. */
function describe(units: readonly PrePost[]) {
  const preMean = mean(units.map((unit) => unit.pre));
  const postMean = mean(units.map((unit) => unit.post));
  return {
    n: units.length,
    preMean,
    postMean,
    pre: units.map((unit) => unit.pre - preMean),
    post: units.map((unit) => unit.post - postMean),
  };
}

function requireUnitsOf(other: readonly PrePost[], reference: readonly PrePost[]): void {
  const all = [...other, ...reference];
  if (other.length === 0 || reference.length === 0 || all.length < 4)
    throw new StatsError(
      "too-few-units",
      `Regression to the mean needs ideas in both arms and four or more in all; there are ${other.length} and ${reference.length}.`,
    );
  requireFinite(all.flatMap(({ pre, post }) => [pre, post]));
}
