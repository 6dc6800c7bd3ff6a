import { requireFinite } from "../data/require-units";

/** Up to this size a number has nine decimals to round to; above it the decimals are gone anyway. */
const LARGEST_ROUNDED = Number.MAX_SAFE_INTEGER / 1e9;

export type Ranks = {
  /** In the order of the values: 1 for the smallest; equal values share the mean of their places. */
  readonly ranks: Float64Array;
  /** How many values share a rank, for each set of two or more equal values, from the smallest value up. */
  readonly tieSizes: readonly number[];
};

/**
 * The ranks of values, with mid-ranks for ties.
 *
 * Means of different numbers of scores, such as 16/3 − 19/4 and 7/12, differ in their last bits where they are equal,
 * and ranks of such values would break the tie. Values are therefore rounded to nine decimals before they are ranked.
 *
 * @param values finite numbers, in any order; none gives no ranks
 * @throws StatsError "non-finite"
 * Checked against R's `rank(round(x, 9))`.
 * @example midRanks([5, 7, 5]).ranks // 1.5, 3, 1.5
 */
export function midRanks(values: ArrayLike<number>): Ranks {
  return ranksOfWholeNumbers(values) ?? ranksBySorting(values);
}

/** More different whole numbers than this are sorted. */
const MOST_COUNTED = 1_024;

/** The ranks of whole numbers that lie close together, by counting them; null for others. */
function ranksOfWholeNumbers(values: ArrayLike<number>): Ranks | null {
  const count = values.length;
  let [lowest, highest] = [Infinity, -Infinity];
  for (let place = 0; place < count; place++) {
    const value = values[place] ?? NaN;
    if (!Number.isInteger(value)) return null;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const isNear = count > 0 && highest - lowest < MOST_COUNTED;
  if (!isNear || Math.max(-lowest, highest) > LARGEST_ROUNDED) return null;
  const counts = new Uint32Array(highest - lowest + 1);
  for (let place = 0; place < count; place++) {
    const number = (values[place] ?? 0) - lowest;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const rankOf = new Float64Array(counts.length);
  const tieSizes: number[] = [];
  let below = 0;
  for (let number = 0; number < counts.length; number++) {
    const own = counts[number] ?? 0;
    if (own === 0) continue;
    rankOf[number] = (below + 1 + below + own) / 2;
    if (own > 1) tieSizes.push(own);
    below += own;
  }
  const ranks = new Float64Array(count);
  for (let place = 0; place < count; place++)
    ranks[place] = rankOf[(values[place] ?? 0) - lowest] ?? 0;
  return { ranks, tieSizes };
}

function ranksBySorting(values: ArrayLike<number>): Ranks {
  const count = values.length;
  const rounded = new Float64Array(count);
  for (let place = 0; place < count; place++) rounded[place] = roundForRanking(values[place] ?? 0);
  if (!rounded.every(Number.isFinite)) requireFinite(Array.from(values));
  const sorted = rounded.slice().sort();
  const distinct: number[] = [];
  const rankOf: number[] = [];
  const tieSizes: number[] = [];
  for (let from = 0; from < count;) {
    const value = sorted[from] ?? 0;
    let to = from + 1;
    while (to < count && sorted[to] === value) to++;
    distinct.push(value);
    rankOf.push((from + 1 + to) / 2);
    if (to - from > 1) tieSizes.push(to - from);
    from = to;
  }
  const ranks = new Float64Array(count);
  for (let place = 0; place < count; place++)
    ranks[place] = rankOf[placeOf(rounded[place] ?? 0, distinct)] ?? 0;
  return { ranks, tieSizes };
}

/** The value to nine decimals: equal for values that are equal but for rounding. */
export function roundForRanking(value: number): number {
  if (Math.abs(value) > LARGEST_ROUNDED) return value;
  // Adding 0 turns −0 into 0.
  return Math.round(value * 1e9) / 1e9 + 0;
}

/** Σ(t³ − t) over the ties, by which the variance of rank statistics shrinks. */
export function tieCorrection(tieSizes: readonly number[]): number {
  return tieSizes.reduce((sum, size) => sum + (size * size * size - size), 0);
}

function placeOf(value: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
