import normal from "@stdlib/stats-base-dists-normal";

/** P(Z ≤ z) of the standard normal distribution; precise in the lower tail. */
export function normalProbability(z: number): number {
  return normal.cdf(z, 0, 1);
}

/** The z below which the standard normal distribution falls with the given probability. */
export function normalQuantile(probability: number): number {
  return normal.quantile(probability, 0, 1);
}
