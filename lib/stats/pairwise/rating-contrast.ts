import normal from "@stdlib/stats-base-dists-normal";
import { requireConfidenceLevel, type Interval } from "../inference/interval";
import { StatsError } from "../stats-error";
import type { RatingFit } from "./fit-ratings";

/** Points of the Elo scale in one unit of log strength: 400 points are odds of 10 to 1. */
export const ELO_PER_LOG = 400 / Math.LN10;

/** One method's rating less another's; Elo points are natural-log strengths × 400 / ln 10. */
export type RatingContrast = {
  readonly method: string;
  readonly against: string;
  /** method − against: the log odds that `method` wins, given no tie. */
  readonly logOdds: number;
  readonly standardError: number;
  /** The same in Elo points. */
  readonly elo: number;
  readonly eloInterval: Interval;
  /** The chance that `method` wins, given no tie. */
  readonly winProbability: number;
  readonly z: number;
  /** By the normal distribution, against equal strengths. */
  readonly pTwoSided: number;
};

/**
 * The contrast of two methods' ratings, by Wald's normal approximation.
 *
 * @param method, against names of two methods of the fit
 * @throws StatsError "unknown-arm" if a method was not compared | "invalid-option"
 * Checked against the coefficients and standard errors of R's `glm` (1e-8).
 */
export function contrastRatings(
  fit: RatingFit,
  method: string,
  against: string,
  { confidenceLevel }: { readonly confidenceLevel: number },
): RatingContrast {
  requireConfidenceLevel(confidenceLevel);
  const [own, other] = [placeOf(fit, method), placeOf(fit, against)];
  if (own === other)
    throw new StatsError("invalid-option", `“${method}” cannot be contrasted with itself.`);
  const logOdds = (fit.ratings[own] ?? 0) - (fit.ratings[other] ?? 0);
  const size = fit.methods.length;
  const variance =
    (fit.covariance[own * size + own] ?? 0) +
    (fit.covariance[other * size + other] ?? 0) -
    2 * (fit.covariance[own * size + other] ?? 0);
  const standardError = Math.sqrt(variance);
  const z = logOdds / standardError;
  const margin = normal.quantile((1 + confidenceLevel) / 2, 0, 1) * standardError;
  return {
    method,
    against,
    logOdds,
    standardError,
    elo: ELO_PER_LOG * logOdds,
    eloInterval: {
      lower: ELO_PER_LOG * (logOdds - margin),
      upper: ELO_PER_LOG * (logOdds + margin),
      level: confidenceLevel,
    },
    winProbability: 1 / (1 + Math.exp(-logOdds)),
    z,
    pTwoSided: 2 * normal.cdf(-Math.abs(z), 0, 1),
  };
}

/** @throws StatsError "unknown-arm" */
export function placeOf({ methods }: Pick<RatingFit, "methods">, method: string): number {
  const place = methods.indexOf(method);
  if (place >= 0) return place;
  throw new StatsError(
    "unknown-arm",
    `There is no method “${method}” in the comparisons, which hold ${methods.join(", ")}.`,
  );
}
