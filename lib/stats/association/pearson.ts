import { exactSum } from "../describe/exact-sum";
import { mean } from "../describe/mean";
import { DEFAULT_CONFIDENCE_LEVEL, type Interval } from "../inference/interval";
import { tProbability } from "../inference/t-distribution";
import { fisherInterval } from "./correlation-interval";
import { requireIncomplete, requirePairs, requireVariation } from "./require-pairs";

export type PearsonCorrelation = {
  /** Pairs. */
  readonly n: number;
  readonly estimate: number;
  readonly interval: Interval;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pTwoSided: number;
};

/**
 * Pearson's correlation of paired values: how nearly they lie on a straight line.
 * Estimand: the correlation in the population of pairs, from −1 to 1; positive if both rise together.
 *
 * @param x four or more finite values
 * @param y as many, in the same order
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @returns without unit; the interval by Fisher's z with standard error 1 / √(n − 3), the p by t with n − 2 degrees of
 *   freedom; both take the pairs as independent and jointly normal
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (x or y constant, or all points on one line) |
 *   "invalid-option"
 * Source: Fisher 1921, Metron 1:3–32. Checked against R 4.2.2 `cor.test` (relative 1e-9).
 */
export function pearsonCorrelation(
  x: readonly number[],
  y: readonly number[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): PearsonCorrelation {
  requirePairs(x, y, 4, "A correlation");
  const estimate = productMoment(x, y);
  requireIncomplete(estimate);
  const degreesOfFreedom = x.length - 2;
  const t = estimate * Math.sqrt(degreesOfFreedom / (1 - estimate * estimate));
  return {
    n: x.length,
    estimate,
    interval: fisherInterval(estimate, 1 / Math.sqrt(x.length - 3), confidenceLevel),
    t,
    degreesOfFreedom,
    pTwoSided: Math.min(1, 2 * tProbability(-Math.abs(t), degreesOfFreedom)),
  };
}

/**
 * The correlation alone.
 *
 * @throws StatsError "zero-variance"
 */
export function productMoment(x: readonly number[], y: readonly number[]): number {
  const [centerX, centerY] = [mean(x), mean(y)];
  const deviationsX = x.map((value) => value - centerX);
  const deviationsY = y.map((value) => value - centerY);
  const squaresX = exactSum(deviationsX.map((deviation) => deviation * deviation));
  const squaresY = exactSum(deviationsY.map((deviation) => deviation * deviation));
  requireVariation(isSpread(squaresX, x) && isSpread(squaresY, y));
  const products = exactSum(
    deviationsX.map((deviation, index) => deviation * (deviationsY[index] ?? 0)),
  );
  const correlation = products / (Math.sqrt(squaresX) * Math.sqrt(squaresY));
  return Math.max(-1, Math.min(1, correlation));
}

/** Values that differ only by rounding have no variance. */
function isSpread(squares: number, values: readonly number[]): boolean {
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  return Math.sqrt(squares / values.length) > 10 * Number.EPSILON * largest;
}
