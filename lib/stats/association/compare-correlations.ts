import { StatsError } from "../stats-error";
import { normalTwoSided } from "./correlation-interval";

export type CorrelationComparison = {
  /** artanh(correlation) − artanh(reference correlation). */
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  readonly pTwoSided: number;
};

/** A correlation and how many pairs it is of. */
export type CountedCorrelation = { readonly estimate: number; readonly n: number };

/**
 * Compares Pearson correlations of two independent groups.
 * Estimand: the difference of Fisher's z, correlation − reference; positive if the first is greater.
 *
 * @param correlation between −1 and 1, ends excluded, of four or more pairs
 * @param reference the same, of other units
 * @throws StatsError "too-few-units" | "zero-variance" (a correlation of −1 or 1)
 * Assumes pairs that are jointly normal in each group.
 * Source: Fisher 1921, Metron 1:3–32. Checked against R 4.2.2 (relative 1e-9).
 */
export function compareCorrelations(
  correlation: CountedCorrelation,
  reference: CountedCorrelation,
): CorrelationComparison {
  for (const { estimate, n } of [correlation, reference]) {
    if (n < 4)
      throw new StatsError(
        "too-few-units",
        `Comparing correlations needs four or more pairs in each group; one has ${n}.`,
      );
    if (!(Math.abs(estimate) < 1))
      throw new StatsError("zero-variance", "A complete correlation cannot be compared.");
  }
  const difference = Math.atanh(correlation.estimate) - Math.atanh(reference.estimate);
  const standardError = Math.sqrt(1 / (correlation.n - 3) + 1 / (reference.n - 3));
  const z = difference / standardError;
  return { difference, standardError, z, pTwoSided: normalTwoSided(z) };
}
