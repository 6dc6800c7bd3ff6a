import normal from "@stdlib/stats-base-dists-normal";
import { requireConfidenceLevel, type Interval } from "../inference/interval";
import type { RatingFit } from "./fit-ratings";
import { contrastRatings, ELO_PER_LOG, placeOf } from "./rating-contrast";

/** Where the anchor of the Elo scale stands: the mean of all methods, or the reference method. */
export const ELO_ANCHOR = 1000;

export type EloRating = {
  readonly method: string;
  readonly elo: number;
  /** Of the distance to the anchor, so 0 for a reference method. */
  readonly standardError: number;
  readonly interval: Interval;
};

/**
 * The methods' ratings on the Elo scale, in the order of the fit: 400 points are odds of 10 to 1, and the methods' mean
 * (or the reference method) has 1000 points. Intervals are Wald's, of the distance to the anchor.
 *
 * @param options.referenceMethod anchors the scale; null for the mean
 * @throws StatsError "unknown-arm" if the reference method was not compared
 * Source: Elo 1978, The Rating of Chessplayers, 8.4; the logistic form.
 */
export function eloRatings(
  fit: RatingFit,
  options: { readonly confidenceLevel: number; readonly referenceMethod: string | null },
): EloRating[] {
  const { confidenceLevel, referenceMethod } = options;
  requireConfidenceLevel(confidenceLevel);
  if (referenceMethod !== null) placeOf(fit, referenceMethod);
  const z = normal.quantile((1 + confidenceLevel) / 2, 0, 1);
  return fit.methods.map((method, place): EloRating => {
    const [distance, standardError] = distanceOf(fit, place, method, options);
    const elo = ELO_ANCHOR + distance;
    const margin = z * standardError;
    return {
      method,
      elo,
      standardError,
      interval: { lower: elo - margin, upper: elo + margin, level: confidenceLevel },
    };
  });
}

/** Elo points from the anchor, and their standard error. */
function distanceOf(
  fit: RatingFit,
  place: number,
  method: string,
  options: { readonly confidenceLevel: number; readonly referenceMethod: string | null },
): [number, number] {
  if (options.referenceMethod === method) return [0, 0];
  if (options.referenceMethod !== null) {
    const contrast = contrastRatings(fit, method, options.referenceMethod, options);
    return [contrast.elo, ELO_PER_LOG * contrast.standardError];
  }
  const variance = fit.covariance[place * fit.methods.length + place] ?? 0;
  return [ELO_PER_LOG * (fit.ratings[place] ?? 0), ELO_PER_LOG * Math.sqrt(variance)];
}
