import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import { StatsError } from "../stats-error";
import { requireCounts } from "./bang-index";
import { normalQuantile } from "./normal";

export type JamesIndex = {
  /** Guesses. */
  readonly n: number;
  /** 1 if nobody knows, 0.5 if all guess at random, 0 if all guess right. */
  readonly estimate: number;
  readonly standardError: number;
  /** By the normal distribution; cut at 0 and 1. */
  readonly interval: Interval;
  /** Share of “don't know”. */
  readonly dontKnowShare: number;
  /** Of the other guesses, half the share of wrong ones, as observed and as expected by chance. */
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Observed by expected disagreement, less 1: like a kappa with the sign turned. */
  readonly kappa: number;
};

/** The guesses about one arm's ideas: how often each arm was named, in the arms' order, and how often none was. */
export type GuessRow = { readonly guesses: readonly number[]; readonly dontKnow: number };

/** What a guess adds to the disagreement: a wrong one a half, between a right one (0) and “don't know” (1). */
const WRONG = 0.5;

/**
 * James' blinding index of all arms together.
 * Estimand: (1 + P_DK + (1 − P_DK) K) / 2, where P_DK is the share of “don't know” and K compares the wrong guesses with
 * those expected by chance. Arms that are guessed in opposite ways can hide each other here, so that Bang's index of each
 * arm belongs beside it.
 *
 * @param rows one for each arm, each with as many guesses as there are arms, two or more
 * @param options.confidenceLevel  coverage of the two-sided interval, 0.95 if not given
 * @returns the variance by the delta method over the multinomial distribution of all guesses, which equals the printed
 *   formula; it takes the guesses as independent, although one reviewer may have given several
 * @throws StatsError "too-few-units" (no guess) | "zero-variance" (no chance of disagreement: all who guess name one arm,
 *   or “don't know” is the only answer) | "invalid-option"
 * Source: James, Bloch, Lee, Kraemer & Fuller 1996, Statistics in Medicine 15:1421–1434. Checked against R 4.2.2 and the
 * printed example of the package BI (relative 1e-9).
 */
export function jamesIndex(
  rows: readonly GuessRow[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): JamesIndex {
  requireConfidenceLevel(confidenceLevel);
  requireCounts(rows.flatMap((row) => [...row.guesses, row.dontKnow]));
  if (rows.length < 2 || rows.some((row) => row.guesses.length !== rows.length))
    throw new StatsError(
      "invalid-option",
      "James' index needs two or more arms, and each arm's guesses about every arm.",
    );
  const n = rows.reduce((all, row) => all + row.dontKnow + sum(row.guesses), 0);
  if (n === 0) throw new StatsError("too-few-units", "No guess was made.");
  const cells = rows.map((row) => row.guesses.map((count) => count / n));
  const assigned = cells.map(sum);
  const named = rows.map((_, guess) => sum(cells.map((row) => row[guess] ?? 0)));
  const known = sum(assigned);
  const weight = (arm: number, guess: number) => (arm === guess ? 0 : WRONG);
  const wrong = sum(
    cells.flatMap((row, arm) => row.map((cell, guess) => weight(arm, guess) * cell)),
  );
  const byChance = sum(
    assigned.flatMap((share, arm) =>
      named.map((other, guess) => weight(arm, guess) * share * other),
    ),
  );
  if (!(byChance > 0))
    throw new StatsError(
      "zero-variance",
      known === 0
        ? "All guesses are “don't know”: blinding is complete, and nothing varies that an interval could be formed from."
        : "Everybody who guesses names one arm, and about that arm's ideas, so that chance leaves no wrong guess to compare with.",
    );

  // The index is 1 − q + A q² / (2B), with q the share of guesses, A the wrong and B the chance disagreement.
  const estimate = 1 - known + (wrong * known * known) / (2 * byChance);
  let [mean, square] = [0, 0];
  cells.forEach((row, arm) =>
    row.forEach((cell, guess) => {
      const chance =
        sum(named.map((share, other) => weight(arm, other) * share)) +
        sum(assigned.map((share, other) => weight(other, guess) * share));
      const slope =
        -1 +
        (weight(arm, guess) * known ** 2 + 2 * wrong * known) / (2 * byChance) -
        (wrong * known ** 2 * chance) / (2 * byChance ** 2);
      mean += cell * slope;
      square += cell * slope * slope;
    }),
  );
  const standardError = Math.sqrt(Math.max(0, square - mean * mean) / n);
  if (!(standardError > 1e-12))
    throw new StatsError(
      "zero-variance",
      `James' index is ${estimate} and nothing varies that an interval could be formed from.`,
    );
  const margin = normalQuantile((1 + confidenceLevel) / 2) * standardError;
  const observedDisagreement = wrong / known;
  const expectedDisagreement = byChance / known ** 2;
  return {
    n,
    estimate,
    standardError,
    interval: {
      lower: Math.max(0, estimate - margin),
      upper: Math.min(1, estimate + margin),
      level: confidenceLevel,
    },
    dontKnowShare: sum(rows.map((row) => row.dontKnow)) / n,
    observedDisagreement,
    expectedDisagreement,
    kappa: (observedDisagreement - expectedDisagreement) / expectedDisagreement,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
