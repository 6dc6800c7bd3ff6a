import fDistribution from "@stdlib/stats-base-dists-f";
import { StatsError } from "../stats-error";

export type SignTestResult = {
  /** Decided comparisons. */
  readonly decided: number;
  /** wins / decided. */
  readonly share: number;
  readonly pTwoSided: number;
  /** Against a chance of winning above ½. */
  readonly pGreater: number;
  /** Against one below ½. */
  readonly pLess: number;
};

/**
 * The exact sign test: whether a method wins more or fewer than half of its decided comparisons. Ties are left out.
 * Estimand: the chance of winning, given that there is a winner.
 *
 * @param wins   whole number
 * @param losses whole number; one decided comparison or more
 * @throws StatsError "too-few-units" without a decided comparison | "invalid-option"
 * Assumes independent comparisons. Source: the binomial distribution with probability ½, whose tail is one of the F
 * distribution's (Johnson, Kemp & Kotz 2005, Univariate Discrete Distributions, 3.4); two-sided is twice the smaller
 * tail, which at ½ is R's definition. Checked against R 4.2.2 `binom.test` (1e-10).
 * @example signTest(9, 1).pTwoSided // 0.021484375
 */
export function signTest(wins: number, losses: number): SignTestResult {
  for (const count of [wins, losses]) {
    if (!(Number.isInteger(count) && count >= 0))
      throw new StatsError(
        "invalid-option",
        `Wins and losses are counts; they cannot be ${count}.`,
      );
  }
  const decided = wins + losses;
  if (decided === 0)
    throw new StatsError("too-few-units", "There is no decided comparison to test; all are ties.");
  const pGreater = atMost(losses, decided);
  const pLess = atMost(wins, decided);
  return {
    decided,
    share: wins / decided,
    pTwoSided: Math.min(1, 2 * Math.min(pGreater, pLess)),
    pGreater,
    pLess,
  };
}

/** P(X ≤ count) of a binomial with probability ½. */
function atMost(count: number, of: number): number {
  if (count >= of) return 1;
  return fDistribution.cdf((count + 1) / (of - count), 2 * (of - count), 2 * (count + 1));
}
