import studentT from "@stdlib/stats-base-dists-t";

/** P(T ≤ t) of Student's t; precise in the lower tail, so take an upper tail as `tProbability(-t, …)`. */
export function tProbability(t: number, degreesOfFreedom: number): number {
  return studentT.cdf(t, degreesOfFreedom);
}

/** The t below which Student's t falls with the given probability. */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return studentT.quantile(probability, degreesOfFreedom);
}
