import type { TailProbabilities } from "./tail-probabilities";

/** Whole numbers from 0 up, smallest first, from which a subset of a fixed size is drawn at random. */
type Urn = { readonly values: Float64Array; readonly size: number };

/**
 * The exact distribution of the sum of `size` of the values, drawn at random without replacement: that of a rank sum or
 * of a group's total over all labellings.
 *
 * @param values whole numbers, in any order; mid-ranks are whole once doubled
 * @param drawn the values observed together in the one group
 * @returns P(sum ≥ observed), P(sum ≤ observed), and two-sided P(|sum − expected| ≥ |observed − expected|)
 * By dynamic programming over the smaller half of the values and over the larger half, on probabilities, so that numbers
 * of subsets cannot overflow; the two halves are independent once it is known how many are drawn from each. That takes
 * some eighth of the steps that all values in a row would. Sums of whole numbers are compared, so that ties count in
 * full and no rounding decides.
 */
export function subsetSumTails(
  values: readonly number[],
  size: number,
  observed: number,
): TailProbabilities {
  const { urn, minimum, unit } = makeUrn(values, size);
  const sum = (observed - size * minimum) / unit;
  const count = urn.values.length;
  const total = urn.values.reduce((all, value) => all + value, 0);
  // Times the number of values, so that the expectation is whole too.
  const distance = Math.abs(count * sum - size * total);
  const isAbove = count * sum >= size * total;
  const opposite = isAbove
    ? Math.floor((size * total - distance) / count)
    : Math.ceil((size * total + distance) / count);

  const halves = halvesOf(urn);
  let [pGreater, pLess, pOpposite] = [0, 0, 0];
  for (const { weight, lower, upper } of halves) {
    const offset = lower.offset + upper.offset;
    const above = tailsFrom(upper.probabilities);
    const below = tailsTo(upper.probabilities);
    pGreater += weight * chanceFrom(lower.probabilities, above, sum - offset);
    pLess += weight * chanceTo(lower.probabilities, below, sum - offset);
    pOpposite +=
      weight *
      (isAbove
        ? chanceTo(lower.probabilities, below, opposite - offset)
        : chanceFrom(lower.probabilities, above, opposite - offset));
  }
  return {
    pTwoSided: Math.min(1, (isAbove ? pGreater : pLess) + pOpposite),
    pGreater: Math.min(1, pGreater),
    pLess: Math.min(1, pLess),
  };
}

/** How many steps and how many cells of memory the distribution of all values in a row needs. */
export function subsetSumCost(
  values: readonly number[],
  size: number,
): { steps: number; cells: number } {
  const { urn } = makeUrn(values, size);
  const sums = partialSums(urn.values);
  let steps = 0;
  forEachCell(urn, (seen, taken) => {
    const [low, high] = reach(sums, seen, taken);
    steps += high - low + 1;
  });
  return { steps, cells: (urn.size + 1) * (largestSum(urn, sums) + 1) };
}

/**
 * P(sum = place) for the values counted from their smallest and in the largest step that they share.
 *
 * @param values whole numbers, in any order
 */
export function subsetSumProbabilities(values: readonly number[], size: number): Float64Array {
  return distributionOf(makeUrn(values, size).urn);
}

function distributionOf(urn: Urn): Float64Array {
  const sums = partialSums(urn.values);
  const width = largestSum(urn, sums) + 1;
  // One row for each number of values taken: the distribution of their sum among the values seen so far.
  const rows = Array.from({ length: urn.size + 1 }, () => new Float64Array(width));
  const [none] = rows;
  if (none) none[0] = 1;
  forEachCell(urn, (seen, taken) => {
    const row = rows[taken];
    const below = rows[taken - 1];
    if (!row || !below) return;
    const value = urn.values[seen - 1] ?? 0;
    const [low, high] = reach(sums, seen, taken);
    addValue(row, below, value, low, high, taken / seen);
  });
  return rows[urn.size] ?? new Float64Array(0);
}

/** The sum of some of a half's values: probability by sum, counted from `offset`. */
type HalfSum = { readonly probabilities: Float64Array; readonly offset: number };

/** How likely it is that so many are drawn from the lower half, and the sums of both halves then. */
type Split = { readonly weight: number; readonly lower: HalfSum; readonly upper: HalfSum };

function halvesOf({ values, size }: Urn): Split[] {
  const middle = values.length >> 1;
  const least = Math.max(0, size - (values.length - middle));
  const most = Math.min(middle, size);
  const lower = sumsByTaken(values.subarray(0, middle), most);
  const upper = sumsByTaken(values.subarray(middle), size - least);
  const weights = hypergeometric(middle, values.length - middle, size);
  const splits: Split[] = [];
  for (let taken = least; taken <= most; taken++) {
    const [below, above] = [lower[taken], upper[size - taken]];
    if (below && above)
      splits.push({ weight: weights[taken - least] ?? 0, lower: below, upper: above });
  }
  return splits;
}

/** For each number taken of some values, up to `most`, the distribution of their sum. */
function sumsByTaken(values: Float64Array, most: number): HalfSum[] {
  const smallest = values[0] ?? 0;
  const shifted = values.map((value) => value - smallest);
  const sums = partialSums(shifted);
  const rows = Array.from({ length: most + 1 }, (_, taken) => {
    return new Float64Array(reach(sums, shifted.length, taken)[1] + 1);
  });
  rows[0]?.fill(1);
  for (let seen = 1; seen <= shifted.length; seen++)
    for (let taken = Math.min(seen, most); taken >= 1; taken--) {
      const [row, below] = [rows[taken], rows[taken - 1]];
      if (!row || !below) continue;
      const [low, high] = reach(sums, seen, taken);
      addValue(row, below, shifted[seen - 1] ?? 0, low, high, taken / seen);
    }
  return rows.map((probabilities, taken) => ({ probabilities, offset: taken * smallest }));
}

/** Probabilities of the numbers drawn from the first of two kinds, from the least that is possible up. */
function hypergeometric(first: number, second: number, drawn: number): Float64Array {
  const least = Math.max(0, drawn - second);
  const most = Math.min(first, drawn);
  const weights = new Float64Array(most - least + 1);
  const likeliest = Math.floor(((drawn + 1) * (first + 1)) / (first + second + 2));
  const start = Math.min(most, Math.max(least, likeliest));
  // How much likelier one more is; from the likeliest on to both sides, so that nothing overflows.
  const ratio = (taken: number) =>
    ((first - taken) * (drawn - taken)) / ((taken + 1) * (second - drawn + taken + 1));
  weights[start - least] = 1;
  for (let taken = start; taken < most; taken++)
    weights[taken + 1 - least] = (weights[taken - least] ?? 0) * ratio(taken);
  for (let taken = start; taken > least; taken--)
    weights[taken - 1 - least] = (weights[taken - least] ?? 0) / ratio(taken - 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** P(sum ≥ place), for each place. */
function tailsFrom(probabilities: Float64Array): Float64Array {
  const tails = probabilities.slice();
  for (let place = tails.length - 2; place >= 0; place--)
    tails[place] = (tails[place] ?? 0) + (tails[place + 1] ?? 0);
  return tails;
}

/** P(sum ≤ place), for each place. */
function tailsTo(probabilities: Float64Array): Float64Array {
  const tails = probabilities.slice();
  for (let place = 1; place < tails.length; place++)
    tails[place] = (tails[place] ?? 0) + (tails[place - 1] ?? 0);
  return tails;
}

/** P(a + b ≥ sum), of two independent sums. @param tails P(b ≥ place) */
function chanceFrom(probabilities: Float64Array, tails: Float64Array, sum: number): number {
  let chance = 0;
  for (let place = Math.max(0, sum - tails.length + 1); place < probabilities.length; place++)
    chance += (probabilities[place] ?? 0) * (tails[Math.max(0, sum - place)] ?? 0);
  return chance;
}

/** P(a + b ≤ sum), of two independent sums. @param tails P(b ≤ place) */
function chanceTo(probabilities: Float64Array, tails: Float64Array, sum: number): number {
  const last = Math.min(sum, probabilities.length - 1);
  let chance = 0;
  for (let place = 0; place <= last; place++)
    chance += (probabilities[place] ?? 0) * (tails[Math.min(sum - place, tails.length - 1)] ?? 0);
  return chance;
}

/** Of the subsets so far, the share `taken / seen` holds the new value; the others are those without it. */
function addValue(
  row: Float64Array,
  below: Float64Array,
  value: number,
  low: number,
  high: number,
  share: number,
): void {
  const rest = 1 - share;
  const start = Math.max(low, value);
  for (let sum = low; sum < start; sum++) row[sum] = (row[sum] ?? 0) * rest;
  for (let sum = start; sum <= high; sum++)
    row[sum] = (row[sum] ?? 0) * rest + (below[sum - value] ?? 0) * share;
}

/** Values seen, and of them values taken, from many to few; only where the subset can still be filled. */
function forEachCell({ values, size }: Urn, visit: (seen: number, taken: number) => void): void {
  for (let seen = 1; seen <= values.length; seen++) {
    const least = Math.max(1, size - (values.length - seen));
    for (let taken = Math.min(seen, size); taken >= least; taken--) visit(seen, taken);
  }
}

/** The smallest and the largest sum of `taken` of the first values. */
function reach(sums: Float64Array, seen: number, taken: number): [number, number] {
  return [sums[taken] ?? 0, (sums[seen] ?? 0) - (sums[seen - taken] ?? 0)];
}

function largestSum({ values, size }: Urn, sums: Float64Array): number {
  return reach(sums, values.length, size)[1];
}

function partialSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => (sums[index + 1] = (sums[index] ?? 0) + value));
  return sums;
}

/** The values in the largest step that they all share, counted from the smallest. */
function makeUrn(
  values: readonly number[],
  size: number,
): { urn: Urn; minimum: number; unit: number } {
  const sorted = Float64Array.from(values).sort();
  const minimum = sorted[0] ?? 0;
  const shifted = sorted.map((value) => value - minimum);
  const unit = shifted.reduce(greatestCommonDivisor, 0) || 1;
  return { urn: { values: shifted.map((value) => value / unit), size }, minimum, unit };
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
