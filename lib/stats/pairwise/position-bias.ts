import type { Interval } from "../inference/interval";
import { wilsonInterval } from "../inference/wilson";
import { StatsError } from "../stats-error";
import type { Comparison } from "./comparison";
import { signTest } from "./sign-test";

export type PositionBias = {
  readonly decided: number;
  readonly leftWins: number;
  /** leftWins / decided; ½ is no bias. */
  readonly leftShare: number;
  readonly interval: Interval;
  /** Exact, against a share of ½. */
  readonly pTwoSided: number;
};

/**
 * Whether judges favour the left side (or what they see first): the share of decided comparisons that the left method
 * won. Ties are left out.
 *
 * Reads as bias only if sides were drawn at random or each pair was shown both ways: otherwise better methods may just
 * have stood on one side more often.
 *
 * @throws StatsError "too-few-units" without a decided comparison
 * Source: Wilson's interval and the sign test, as for `winRate` and `signTest`.
 */
export function positionBias(
  comparisons: readonly Comparison[],
  options: { readonly confidenceLevel: number },
): PositionBias {
  let [leftWins, rightWins] = [0, 0];
  for (const { outcome } of comparisons) {
    if (outcome === "left") leftWins += 1;
    if (outcome === "right") rightWins += 1;
  }
  const decided = leftWins + rightWins;
  if (decided === 0)
    throw new StatsError("too-few-units", "There is no decided comparison; all are ties.");
  return {
    decided,
    leftWins,
    leftShare: leftWins / decided,
    interval: wilsonInterval(leftWins, decided, options),
    pTwoSided: signTest(leftWins, rightWins).pTwoSided,
  };
}
