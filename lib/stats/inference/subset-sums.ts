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
 * By dynamic programming over the values, on probabilities, so that numbers of subsets cannot overflow. Sums of whole
 * numbers are compared, so that ties count in full and no rounding decides.
 */
export function subsetSumTails(
  values: readonly number[],
  size: number,
  observed: number,
): TailProbabilities {
  const { urn, minimum, unit } = makeUrn(values, size);
  const sum = (observed - size * minimum) / unit;
  const probabilities = distributionOf(urn);
  const count = urn.values.length;
  const total = urn.values.reduce((all, value) => all + value, 0);
  // Times the number of values, so that the expectation is whole too.
  const distanceOf = (place: number) => Math.abs(count * place - size * total);
  const observedDistance = distanceOf(sum);

  let [pGreater, pLess, pTwoSided] = [0, 0, 0];
  probabilities.forEach((probability, place) => {
    if (place >= sum) pGreater += probability;
    if (place <= sum) pLess += probability;
    if (distanceOf(place) >= observedDistance) pTwoSided += probability;
  });
  return {
    pTwoSided: Math.min(1, pTwoSided),
    pGreater: Math.min(1, pGreater),
    pLess: Math.min(1, pLess),
  };
}

/** How many steps and how many cells of memory `subsetSumTails` needs. */
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
