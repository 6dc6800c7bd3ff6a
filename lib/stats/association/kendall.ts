import { DEFAULT_CONFIDENCE_LEVEL, type Interval } from "../inference/interval";
import { midRanks } from "../inference/ranks";
import { fisherInterval, normalTwoSided } from "./correlation-interval";
import { countPairs, placesOf } from "./count-pairs";
import { requireIncomplete, requirePairs, requireVariation } from "./require-pairs";

export type KendallCorrelation = {
  /** Pairs of values. */
  readonly n: number;
  readonly estimate: number;
  readonly interval: Interval;
  /** Pairs of pairs in the same order less those in the opposite order. */
  readonly score: number;
  /** The score by its standard deviation under independence. */
  readonly z: number;
  readonly pTwoSided: number;
};

/**
 * Kendall's τ_b of paired values: of two pairs drawn at random, how much more often both values differ in the same
 * direction than in opposite ones, with ties taken out of the scale.
 * Estimand: τ_b in the population of pairs, from −1 to 1.
 *
 * @param x five or more finite values; values that are equal to nine decimals tie
 * @param y as many, in the same order
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @returns without unit; the interval by Fisher's z with Fieller's standard error √(0.437/(n − 4)), the p by the normal
 *   distribution with the variance for ties in both values and without a continuity correction
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (x or y constant, or the same order in both) |
 *   "invalid-option"
 * Takes n log n steps.
 * Source: Kendall 1970, Rank Correlation Methods, sections 3.4 and 4.9; Fieller, Hartley & Pearson 1957, Biometrika
 * 44:470–481. Checked against R 4.2.2 `cor.test(method = "kendall", exact = FALSE)` (relative 1e-9).
 */
export function kendallCorrelation(
  x: readonly number[],
  y: readonly number[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): KendallCorrelation {
  requirePairs(x, y, 5, "Kendall's correlation");
  const [ranksX, ranksY] = [midRanks(x), midRanks(y)];
  const points = { x: placesOf(ranksX.ranks), y: placesOf(ranksY.ranks) };
  const { bothSmaller, smallerAndGreater } = countPairs(points, points);
  const score = bothSmaller - smallerAndGreater;

  const n = x.length;
  const [tiesX, tiesY] = [sumsOver(ranksX.tieSizes), sumsOver(ranksY.tieSizes)];
  const pairs = n * (n - 1);
  requireVariation(pairs > tiesX.pairs && pairs > tiesY.pairs);
  const estimate = (2 * score) / Math.sqrt((pairs - tiesX.pairs) * (pairs - tiesY.pairs));
  requireIncomplete(estimate);
  const variance =
    (pairs * (2 * n + 5) - tiesX.spread - tiesY.spread) / 18 +
    (tiesX.triples * tiesY.triples) / (9 * pairs * (n - 2)) +
    (tiesX.pairs * tiesY.pairs) / (2 * pairs);
  const z = score / Math.sqrt(variance);
  return {
    n,
    estimate,
    interval: fisherInterval(estimate, Math.sqrt(0.437 / (n - 4)), confidenceLevel),
    score,
    z,
    pTwoSided: normalTwoSided(z),
  };
}

/** What the formulas need of the numbers t of tied values. */
function sumsOver(tieSizes: readonly number[]) {
  let [pairs, triples, spread] = [0, 0, 0];
  for (const t of tieSizes) {
    pairs += t * (t - 1);
    triples += t * (t - 1) * (t - 2);
    spread += t * (t - 1) * (2 * t + 5);
  }
  return { pairs, triples, spread };
}
