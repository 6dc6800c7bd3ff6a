import normal from "@stdlib/stats-base-dists-normal";
import { requireConfidenceLevel, type Interval } from "../inference/interval";

/**
 * A two-sided interval on the scale of Fisher's z = artanh(r), where a correlation is nearly normal.
 *
 * @param correlation between −1 and 1, ends excluded
 * @param standardError of z
 */
export function fisherInterval(
  correlation: number,
  standardError: number,
  confidenceLevel: number,
): Interval {
  requireConfidenceLevel(confidenceLevel);
  const margin = normal.quantile((1 + confidenceLevel) / 2, 0, 1) * standardError;
  const z = Math.atanh(correlation);
  return {
    lower: Math.tanh(z - margin),
    upper: Math.tanh(z + margin),
    level: confidenceLevel,
  };
}

/** The two-sided p of a normal deviate. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normal.cdf(-Math.abs(z), 0, 1));
}
