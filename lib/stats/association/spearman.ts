import { DEFAULT_CONFIDENCE_LEVEL, type Interval } from "../inference/interval";
import { midRanks } from "../inference/ranks";
import { tProbability } from "../inference/t-distribution";
import { fisherInterval } from "./correlation-interval";
import { productMoment } from "./pearson";
import { requireIncomplete, requirePairs } from "./require-pairs";

/** Which standard error of Fisher's z stands behind the interval. */
export type SpearmanInterval = "bonett-wright" | "fieller" | "fisher";

export type SpearmanCorrelation = {
  /** Pairs. */
  readonly n: number;
  readonly estimate: number;
  readonly interval: Interval;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pTwoSided: number;
};

/**
 * Spearman's rank correlation of paired values: how nearly they rise together, by whatever curve.
 * Estimand: the correlation of the ranks in the population of pairs, from −1 to 1.
 *
 * @param x four or more finite values; ties have mid-ranks, after rounding to nine decimals
 * @param y as many, in the same order
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @param options.interval  the standard error of Fisher's z: "bonett-wright" √((1 + r²/2)/(n − 3)), "fieller"
 *   √(1.06/(n − 3)), or "fisher" 1/√(n − 3). Bonett and Wright's is the default: their simulations kept
 *   its level up to correlations of 0.95, Fieller's constant only up to about 0.8; Fisher's is meant for Pearson's
 *   correlation and too narrow for ranks
 * @returns without unit; the p by t with n − 2 degrees of freedom, an approximation that is rough for fewer than ten pairs
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (x or y constant, or the same order in both) |
 *   "invalid-option"
 * Source: Bonett & Wright 2000, Psychometrika 65:23–28; Fieller, Hartley & Pearson 1957, Biometrika 44:470–481. Checked
 * against R 4.2.2 `cor.test(method = "spearman", exact = FALSE)` (relative 1e-9).
 */
export function spearmanCorrelation(
  x: readonly number[],
  y: readonly number[],
  {
    confidenceLevel = DEFAULT_CONFIDENCE_LEVEL,
    interval = "bonett-wright",
  }: { confidenceLevel?: number; interval?: SpearmanInterval } = {},
): SpearmanCorrelation {
  requirePairs(x, y, 4, "A rank correlation");
  const estimate = productMoment(Array.from(midRanks(x).ranks), Array.from(midRanks(y).ranks));
  requireIncomplete(estimate);
  const degreesOfFreedom = x.length - 2;
  const t = estimate * Math.sqrt(degreesOfFreedom / (1 - estimate * estimate));
  const factor = { "bonett-wright": 1 + (estimate * estimate) / 2, fieller: 1.06, fisher: 1 };
  const standardError = Math.sqrt(factor[interval] / (x.length - 3));
  return {
    n: x.length,
    estimate,
    interval: fisherInterval(estimate, standardError, confidenceLevel),
    t,
    degreesOfFreedom,
    pTwoSided: Math.min(1, 2 * tProbability(-Math.abs(t), degreesOfFreedom)),
  };
}
