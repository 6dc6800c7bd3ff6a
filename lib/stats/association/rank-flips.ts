import { requireFinite } from "../data/require-units";
import { midRanks } from "../inference/ranks";
import { StatsError } from "../stats-error";
import { countPairs, countSmaller, placesOf, type PlacedPoints } from "./count-pairs";

/** One unit's values before and after. */
export type PrePost = { readonly pre: number; readonly post: number };

/** Counts of pairs of one unit of the other arm and one of the reference arm. */
export type RankFlips = {
  readonly pairs: number;
  readonly preOtherHigher: number;
  readonly preReferenceHigher: number;
  readonly preTied: number;
  readonly postOtherHigher: number;
  readonly postReferenceHigher: number;
  readonly postTied: number;
  /** The reference arm's unit was higher before, the other arm's after. */
  readonly flippedToOther: number;
  /** The other arm's unit was higher before, the reference arm's after. */
  readonly flippedToReference: number;
  /** The same unit was higher before and after. */
  readonly kept: number;
  /** Tied before, after, or both. */
  readonly tiedOnce: number;
  /** Mean absolute change of rank among the units of both arms, with mid-ranks for ties; in ranks. */
  readonly meanAbsoluteRankChange: number;
};

/**
 * How the order between two arms' units turns from before to after, over all pairs of a unit of each.
 * Estimand: the numbers for these units; they describe, and no p value goes with them.
 *
 * @param other     one or more units of the other arm, finite; values that are equal to nine decimals tie
 * @param reference one or more units of the reference arm
 * @throws StatsError "too-few-units" | "non-finite"
 * Takes n log n steps. Checked against a count of every pair, and on the released reviews of arXiv:2506.20803.
 */
export function rankFlips(other: readonly PrePost[], reference: readonly PrePost[]): RankFlips {
  if (other.length === 0 || reference.length === 0)
    throw new StatsError(
      "too-few-units",
      "Rank flips compare ideas of two arms; one arm has no idea with scores in both stages.",
    );
  const all = [...other, ...reference];
  requireFinite(all.flatMap(({ pre, post }) => [pre, post]));
  const pre = midRanks(all.map((unit) => unit.pre)).ranks;
  const post = midRanks(all.map((unit) => unit.post)).ranks;
  const places = { x: placesOf(pre), y: placesOf(post) };
  const part = (from: number, to?: number): PlacedPoints => ({
    x: places.x.subarray(from, to),
    y: places.y.subarray(from, to),
  });
  const others = part(0, other.length);
  const references = part(other.length);
  const pairs = other.length * reference.length;

  const otherFirst = countPairs(references, others);
  const referenceFirst = countPairs(others, references);
  const kept = otherFirst.bothSmaller + referenceFirst.bothSmaller;
  const flippedToReference = otherFirst.smallerAndGreater;
  const flippedToOther = referenceFirst.smallerAndGreater;
  const preOtherHigher = countSmaller(references.x, others.x);
  const preReferenceHigher = countSmaller(others.x, references.x);
  const postOtherHigher = countSmaller(references.y, others.y);
  const postReferenceHigher = countSmaller(others.y, references.y);
  let rankChange = 0;
  for (let index = 0; index < all.length; index++)
    rankChange += Math.abs((post[index] ?? 0) - (pre[index] ?? 0));
  return {
    pairs,
    preOtherHigher,
    preReferenceHigher,
    preTied: pairs - preOtherHigher - preReferenceHigher,
    postOtherHigher,
    postReferenceHigher,
    postTied: pairs - postOtherHigher - postReferenceHigher,
    flippedToOther,
    flippedToReference,
    kept,
    tiedOnce: pairs - kept - flippedToOther - flippedToReference,
    meanAbsoluteRankChange: rankChange / all.length,
  };
}
