import { requireFinite } from "../data/require-units";
import { roundForRanking } from "./ranks";

export type DominanceSums = {
  /** Mean over all pairs of the sign of arm − reference. */
  readonly delta: number;
  /** Sums of squared deviations from delta: of each arm value's mean sign, … */
  readonly ofArm: number;
  /** … of each reference value's mean sign, … */
  readonly ofReference: number;
  /** … and of each pair's sign. */
  readonly ofPairs: number;
};

/**
 * What the variance of Cliff's delta is made of, in O(n log n): the signs are counted, not written down.
 * Values are compared to nine decimals, as they are when ranked.
 *
 * @throws StatsError "non-finite"
 */
export function dominanceSums(arm: readonly number[], reference: readonly number[]): DominanceSums {
  const xs = sortRounded(arm);
  const ys = sortRounded(reference);
  const pairs = xs.length * ys.length;
  const ofXs = countAgainst(xs, ys);
  const ofYs = countAgainst(ys, xs);
  const above = ofXs.reduce((sum, { below }) => sum + below, 0);
  const below = ofYs.reduce((sum, { below }) => sum + below, 0);
  const delta = (above - below) / pairs;
  const squares = (counts: readonly Counted[], size: number, center: number) =>
    counts.reduce((sum, { below, above }) => sum + ((below - above) / size - center) ** 2, 0);
  return {
    delta,
    ofArm: squares(ofXs, ys.length, delta),
    ofReference: squares(ofYs, xs.length, -delta),
    ofPairs:
      above * (1 - delta) ** 2 + below * (1 + delta) ** 2 + (pairs - above - below) * delta * delta,
  };
}

/** How many of the others lie below and above one value. */
type Counted = { readonly below: number; readonly above: number };

/** @param values, others in rising order */
function countAgainst(values: Float64Array, others: Float64Array): Counted[] {
  let below = 0;
  let upTo = 0;
  return Array.from(values, (value) => {
    while (below < others.length && (others[below] ?? 0) < value) below++;
    while (upTo < others.length && (others[upTo] ?? 0) <= value) upTo++;
    return { below, above: others.length - upTo };
  });
}

function sortRounded(values: readonly number[]): Float64Array {
  requireFinite(values);
  return Float64Array.from(values, roundForRanking).sort();
}
