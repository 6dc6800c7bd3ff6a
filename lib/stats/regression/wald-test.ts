import normal from "@stdlib/stats-base-dists-normal";
import type { Interval } from "../inference/interval";
import { tProbability, tQuantile } from "../inference/t-distribution";
import { StatsError } from "../stats-error";

/** An estimate against zero. */
export type Effect = {
  readonly estimate: number;
  readonly standardError: number;
  /** estimate / standardError: Student's t, or z where there are no degrees of freedom. */
  readonly statistic: number;
  readonly pTwoSided: number;
  /** Against estimate > 0. */
  readonly pGreater: number;
  /** Against estimate < 0. */
  readonly pLess: number;
  /** Two-sided. */
  readonly interval: Interval;
};

/** From the lower tail, which is precise where an upper tail is rounded to nothing. */
type Reference = { readonly lowerTail: (statistic: number) => number; readonly quantile: number };

/** Effects tested by Student's t; the quantile is computed once for all effects of a model. */
export function studentReference(degreesOfFreedom: number, level: number): Reference {
  return {
    lowerTail: (t) => tProbability(t, degreesOfFreedom),
    quantile: tQuantile((1 + level) / 2, degreesOfFreedom),
  };
}

/** Effects tested by the standard normal distribution. */
export function normalReference(level: number): Reference {
  return {
    lowerTail: (z) => normal.cdf(z, 0, 1),
    quantile: normal.quantile((1 + level) / 2, 0, 1),
  };
}

/**
 * Wald's test of an estimate against zero, with its two-sided interval.
 *
 * @throws StatsError "zero-variance" if the standard error is zero, "not-converged" if it is no finite number
 */
export function waldTest(
  estimate: number,
  standardError: number,
  { lowerTail, quantile }: Reference,
  level: number,
): Effect {
  if (!Number.isFinite(estimate) || !Number.isFinite(standardError))
    throw new StatsError("not-converged", "An estimate or its standard error is not finite.");
  if (!(standardError > 0))
    throw new StatsError(
      "zero-variance",
      "The values show no spread to test the estimate against: its standard error is zero.",
    );
  const statistic = estimate / standardError;
  const tail = lowerTail(-Math.abs(statistic));
  const margin = quantile * standardError;
  return {
    estimate,
    standardError,
    statistic,
    pTwoSided: Math.min(1, 2 * tail),
    pGreater: statistic > 0 ? tail : 1 - tail,
    pLess: statistic > 0 ? 1 - tail : tail,
    interval: { lower: estimate - margin, upper: estimate + margin, level },
  };
}
