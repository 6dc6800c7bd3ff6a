import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import { normalQuantile, normalProbability } from "./normal";
import { StatsError } from "../stats-error";

export type BangIndex = {
  /** Guesses. */
  readonly n: number;
  /** 1 if all guess right, −1 if all guess wrong, 0 if right and wrong guesses balance. */
  readonly estimate: number;
  readonly standardError: number;
  /** By the normal distribution; cut at −1 and 1. */
  readonly interval: Interval;
  readonly z: number;
  /** Against an index of zero. */
  readonly pTwoSided: number;
  /** Against more right than wrong guesses. */
  readonly pGreater: number;
};

/** Guesses about one arm's ideas. */
export type GuessCounts = {
  readonly correct: number;
  readonly incorrect: number;
  readonly dontKnow: number;
};

/** What a guess of each kind counts: with the certainty “somewhat” half of “strongly”. */
export const certaintyWeights: readonly number[] = [1, 0.5, 0, -0.5, -1];

/**
 * Bang's blinding index of one arm: right guesses less wrong ones, by all guesses.
 * Estimand: P(right) − P(wrong) for a guess about one of the arm's ideas. With two arms, guessing at random gives 0 on
 * average; with k arms it gives (2 − k)/k times the share of guesses other than “don't know”.
 *
 * @param counts whole numbers, one or more guesses in all
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @returns the variance of the multinomial distribution stands behind the interval and the p values; it takes the guesses
 *   as independent, although one reviewer may have given several
 * @throws StatsError "too-few-units" | "zero-variance" (all guesses are of one kind) | "invalid-option"
 * Source: Bang, Ni & Davis 2004, Controlled Clinical Trials 25:143–156, the 2 × 3 format. Checked against R 4.2.2 and the
 * printed example of the package BI (relative 1e-9).
 * @example bangIndex({ correct: 38, incorrect: 21, dontKnow: 37 }).estimate // 0.177…
 */
export function bangIndex(
  { correct, incorrect, dontKnow }: GuessCounts,
  options: { confidenceLevel?: number } = {},
): BangIndex {
  return weightedBangIndex([correct, dontKnow, incorrect], {
    weights: [1, 0, -1],
    ...options,
  });
}

/**
 * Bang's index of one arm where guesses count by their certainty: the mean weight of a guess.
 * Estimand: the same as of `bangIndex`, with doubtful guesses counting less.
 *
 * @param counts how many guesses each weight has; in the 2 × 5 format strongly right, somewhat right, don't know, somewhat
 *   wrong, strongly wrong
 * @param options.weights  as many, from −1 to 1; if not given 1, ½, 0, −½, −1
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @throws StatsError "too-few-units" | "zero-variance" (all guesses weigh the same) | "invalid-option"
 * Source: Bang, Ni & Davis 2004, section 3, the 2 × 5 format. Checked against R 4.2.2 (relative 1e-9).
 */
export function weightedBangIndex(
  counts: readonly number[],
  {
    weights = certaintyWeights,
    confidenceLevel = DEFAULT_CONFIDENCE_LEVEL,
  }: { weights?: readonly number[]; confidenceLevel?: number } = {},
): BangIndex {
  requireConfidenceLevel(confidenceLevel);
  requireCounts(counts);
  if (weights.length !== counts.length || weights.some((weight) => !(Math.abs(weight) <= 1)))
    throw new StatsError("invalid-option", "Each kind of guess has a weight from −1 to 1.");
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0)
    throw new StatsError("too-few-units", "No guess was made about the ideas of this arm.");
  const meanOf = (value: (weight: number) => number) =>
    counts.reduce((sum, count, kind) => sum + count * value(weights[kind] ?? 0), 0) / n;
  const estimate = meanOf((weight) => weight);
  const variance = meanOf((weight) => (weight - estimate) ** 2) / n;
  if (new Set(weights.filter((_, kind) => (counts[kind] ?? 0) > 0)).size < 2)
    throw new StatsError(
      "zero-variance",
      `All ${n} guesses about this arm's ideas are of one kind: the index is ${estimate}, and nothing varies that an interval could be formed from.`,
    );
  const standardError = Math.sqrt(variance);
  const margin = normalQuantile((1 + confidenceLevel) / 2) * standardError;
  const z = estimate / standardError;
  return {
    n,
    estimate,
    standardError,
    interval: {
      lower: Math.max(-1, estimate - margin),
      upper: Math.min(1, estimate + margin),
      level: confidenceLevel,
    },
    z,
    pTwoSided: Math.min(1, 2 * normalProbability(-Math.abs(z))),
    pGreater: normalProbability(-z),
  };
}

/** @throws StatsError "invalid-option" */
export function requireCounts(counts: readonly number[]): void {
  if (counts.every((count) => Number.isInteger(count) && count >= 0)) return;
  throw new StatsError("invalid-option", "Numbers of guesses are whole and not negative.");
}
