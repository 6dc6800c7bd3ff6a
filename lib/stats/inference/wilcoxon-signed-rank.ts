import { requireFinite, requireUnits } from "../data/require-units";
import { StatsError } from "../stats-error";
import { midRanks, roundForRanking, tieCorrection } from "./ranks";
import { signSumTails } from "./sign-sums";
import {
  normalApproximation,
  type NormalApproximation,
  type TailProbabilities,
} from "./tail-probabilities";

/** Up to this many differences other than zero the exact distribution takes about a millisecond. */
export const EXACT_SIGNED_RANK_LIMIT = 100;

export type SignedRankResult = TailProbabilities & {
  /** Sum of the ranks of the positive differences. */
  readonly v: number;
  /** Sum of the ranks of the negative differences. */
  readonly vMinus: number;
  /** Differences other than zero: those that have a rank. */
  readonly ranked: number;
  /** Differences of zero, which were dropped. */
  readonly zeros: number;
  /** (V − V₋) / (V + V₋), from −1 to 1. */
  readonly rankBiserial: number;
  /** Where the three p values come from: the exact distribution, or the normal one with continuity correction. */
  readonly method: "exact" | "normal";
  /** Over all patterns of signs, ties included; null where `method` is "normal". */
  readonly exact: TailProbabilities | null;
  /** With the variance corrected for ties. */
  readonly normal: NormalApproximation;
};

/**
 * Wilcoxon's signed-rank test of paired differences.
 * Estimand: the centre of the differences' distribution, against zero, if that distribution is symmetric; `pGreater` is
 * against differences that tend above zero.
 *
 * @param differences post − pre of each pair, finite; one or more other than zero
 * @param options.exactLimit the exact p is taken up to so many differences other than zero, 100 if not given
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (all differences are zero)
 * Zeros are dropped before ranking (Wilcoxon's own rule, and R's; Pratt's keeps them). Absolute differences are ranked to
 * nine decimals, see `midRanks`. V is R's; scipy reports the smaller of V and V₋.
 * Source: Wilcoxon 1945, Biometrics Bulletin 1:80–83. Checked against R's `wilcox.test(paired = TRUE)` (relative 1e-12),
 * and the exact p with ties against full enumeration.
 */
export function signedRankTest(
  differences: readonly number[],
  { exactLimit = EXACT_SIGNED_RANK_LIMIT }: { exactLimit?: number } = {},
): SignedRankResult {
  requireUnits(differences, 1, "the signed-rank test");
  requireFinite(differences);
  const kept = differences.map(roundForRanking).filter((difference) => difference !== 0);
  const count = kept.length;
  if (count === 0)
    throw new StatsError(
      "zero-variance",
      "All differences are zero, so that there is nothing to rank.",
    );
  const { ranks, tieSizes } = midRanks(kept.map(Math.abs));
  const v = ranks.reduce((sum, rank, index) => ((kept[index] ?? 0) > 0 ? sum + rank : sum), 0);
  const total = (count * (count + 1)) / 2;
  const variance = (total * (2 * count + 1)) / 12 - tieCorrection(tieSizes) / 48;
  const normal = normalApproximation(v - total / 2, Math.sqrt(variance));
  const exact =
    count <= exactLimit
      ? signSumTails(
          Array.from(ranks, (rank) => 2 * rank),
          2 * v,
        )
      : null;
  return {
    v,
    vMinus: total - v,
    ranked: count,
    zeros: differences.length - count,
    rankBiserial: (2 * v - total) / total,
    method: exact ? "exact" : "normal",
    ...(exact ?? normal.corrected),
    exact,
    normal,
  };
}
