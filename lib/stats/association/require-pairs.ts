import { requireFinite } from "../data/require-units";
import { StatsError } from "../stats-error";

/**
 * @param needed how many pairs the figure and its interval need
 * @throws StatsError "too-few-units" | "non-finite" | "invalid-option" if the lists are not of one length
 */
export function requirePairs(
  x: readonly number[],
  y: readonly number[],
  needed: number,
  figure: string,
): void {
  if (x.length !== y.length)
    throw new StatsError(
      "invalid-option",
      `${figure} needs pairs of values; there are ${x.length} and ${y.length}.`,
    );
  if (x.length < needed)
    throw new StatsError(
      "too-few-units",
      `${figure} with its interval needs ${needed} or more pairs of values; there ${x.length === 1 ? "is one" : `are ${x.length === 0 ? "none" : x.length}`}.`,
    );
  requireFinite(x);
  requireFinite(y);
}

/** @throws StatsError "zero-variance" */
export function requireVariation(varies: boolean): void {
  if (varies) return;
  throw new StatsError(
    "zero-variance",
    "All values of one stage are the same, so that there is nothing to correlate.",
  );
}

/** @throws StatsError "zero-variance" if the correlation is complete */
export function requireIncomplete(correlation: number): void {
  if (Math.abs(correlation) < 1 - 1e-12) return;
  throw new StatsError(
    "zero-variance",
    `The correlation is ${correlation > 0 ? "1" : "−1"}: the values leave no spread that a test or an interval could be formed from.`,
  );
}
