import { StatsError } from "../stats-error";
import { smallSampleFactor } from "./effect-size";
import { oneSampleTTest } from "./one-sample-t";
import type { TTestResult } from "./t-test-result";

export type PairedTTestResult = TTestResult & {
  /** Mean difference by the standard deviation of the differences. */
  readonly cohenDz: number;
  /** Cohen's dz times the exact small-sample factor by n − 1. */
  readonly hedgesGz: number;
};

/**
 * The paired t test.
 * Estimand: mean(post − pre) over the pairs, in points of the metric's scale.
 *
 * @param pre   n ≥ 2 finite values
 * @param post  as many, in the same order
 * @param options.confidenceLevel coverage of the two-sided interval, 0.95 if not given
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (all differences the same) | "invalid-option"
 *   (lists of different lengths, or the level)
 * Checked against R's `t.test(post, pre, paired = TRUE)` (relative 1e-12).
 */
export function pairedTTest(
  pre: readonly number[],
  post: readonly number[],
  options: { confidenceLevel?: number } = {},
): PairedTTestResult {
  if (pre.length !== post.length)
    throw new StatsError(
      "invalid-option",
      `Pairs need as many values before as after; there are ${pre.length} and ${post.length}.`,
    );
  return pairedTTestOfDifferences(
    post.map((value, index) => value - (pre[index] ?? NaN)),
    options,
  );
}

/** The same from the pairs' differences, post − pre. */
export function pairedTTestOfDifferences(
  differences: readonly number[],
  options: { confidenceLevel?: number } = {},
): PairedTTestResult {
  const test = oneSampleTTest(differences, options);
  const cohenDz = test.t / Math.sqrt(differences.length);
  // With two pairs the factor's gamma function has no value; its limit is 0.
  const factor = differences.length === 2 ? 0 : smallSampleFactor(differences.length - 1);
  return { ...test, cohenDz, hedgesGz: cohenDz * factor };
}
