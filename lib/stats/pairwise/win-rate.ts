import normal from "@stdlib/stats-base-dists-normal";
import { requireConfidenceLevel, type Interval } from "../inference/interval";
import { StatsError } from "../stats-error";

export type WinRate = {
  readonly comparisons: number;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  /** (wins + ties / 2) / comparisons. */
  readonly rate: number;
  readonly interval: Interval;
};

/**
 * How often a method wins, a tie counting as half a win for both sides.
 *
 * @param outcome whole numbers of wins, losses and ties of the method; one comparison or more
 * @returns the rate and Wilson's score interval for wins + ties / 2 successes among all comparisons. A tie varies less
 *   than a whole win or loss, so that with ties the interval is wider than it had to be
 * @throws StatsError "too-few-units" without a comparison | "invalid-option"
 * Assumes independent comparisons.
 * Source: Wilson 1927, JASA 22:209–212. Checked against R's `prop.test(correct = FALSE)` (1e-10), which takes halves too.
 * @example winRate({ wins: 7, losses: 2, ties: 1 }, { confidenceLevel: 0.95 }).rate // 0.75
 */
export function winRate(
  { wins, losses, ties }: { readonly wins: number; readonly losses: number; readonly ties: number },
  { confidenceLevel }: { readonly confidenceLevel: number },
): WinRate {
  requireConfidenceLevel(confidenceLevel);
  for (const count of [wins, losses, ties]) {
    if (!(Number.isInteger(count) && count >= 0))
      throw new StatsError(
        "invalid-option",
        `Wins, losses and ties are counts; they cannot be ${count}.`,
      );
  }
  const comparisons = wins + losses + ties;
  if (comparisons === 0)
    throw new StatsError("too-few-units", "Without a comparison there is no win rate.");
  const successes = wins + ties / 2;
  const failures = losses + ties / 2;
  const z = normal.quantile((1 + confidenceLevel) / 2, 0, 1);
  const center = successes + (z * z) / 2;
  const reach = z * Math.sqrt((successes * failures) / comparisons + (z * z) / 4);
  return {
    comparisons,
    wins,
    losses,
    ties,
    rate: successes / comparisons,
    interval: {
      lower: successes === 0 ? 0 : (center - reach) / (comparisons + z * z),
      upper: failures === 0 ? 1 : (center + reach) / (comparisons + z * z),
      level: confidenceLevel,
    },
  };
}
