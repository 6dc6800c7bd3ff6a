import f from "@stdlib/stats-base-dists-f";

/** P(F ≤ x) of the F distribution. An upper tail, precise to its last digits, is `fProbability(1 / x, denominator, numerator)`. */
export function fProbability(x: number, numerator: number, denominator: number): number {
  return f.cdf(x, numerator, denominator);
}

/**
 * The x below which F falls with the given probability.
 * Checked against R's `qf` up to 30,000 degrees of freedom (relative 1e-11), beyond by R's `pf`: above 400,000 `qf`
 * itself falls back on chi-squared and keeps three digits.
 */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  return f.quantile(probability, numerator, denominator);
}
