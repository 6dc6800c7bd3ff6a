/**
 * The sum of the values, rounded once: the floating-point number nearest to the true sum, whatever the values' order.
 *
 * @param values finite numbers whose sum is below the largest finite number; none gives 0
 * Source: Shewchuk 1997, Discrete & Computational Geometry 18:305–363, with the final rounding of Python's `math.fsum`.
 * @example exactSum([0.1, 0.2, 0.3, -0.6]) // 2.7755575615628914e-17, where adding up gives 0 or 1.1e-16 by the order
 */
export function exactSum(values: Iterable<number>): number {
  // The sum so far is high + low, without an error: true for almost all data, and some ten times as fast as `partials`.
  let high = 0;
  let low = 0;
  let partials: number[] | null = null;
  for (const value of values) {
    if (partials) {
      addPartial(partials, value);
      continue;
    }
    const sum = high + value;
    const left = sum - value;
    const error = high - left + (value - (sum - left));
    const rest = low + error;
    const restLeft = rest - error;
    const lost = low - restLeft + (error - (rest - restLeft));
    high = sum;
    low = rest;
    if (lost !== 0) {
      partials = [];
      for (const part of [lost, low, high]) addPartial(partials, part);
    }
  }
  return partials ? roundOnce(partials) : high + low;
}

/** Keeps the running sum as numbers that do not overlap, smallest first. */
function addPartial(partials: number[], value: number): void {
  let carried = value;
  let kept = 0;
  for (let index = 0; index < partials.length; index++) {
    const partial = partials[index] ?? 0;
    const isLarger = Math.abs(carried) < Math.abs(partial);
    const larger = isLarger ? partial : carried;
    const smaller = isLarger ? carried : partial;
    const high = larger + smaller;
    const low = smaller - (high - larger);
    if (low !== 0) partials[kept++] = low;
    carried = high;
  }
  partials.length = kept;
  partials.push(carried);
}

function roundOnce(partials: readonly number[]): number {
  let index = partials.length - 1;
  let high = partials[index] ?? 0;
  let low = 0;
  while (index > 0 && low === 0) {
    const next = partials[--index] ?? 0;
    const before = high;
    high = before + next;
    low = next - (high - before);
  }
  // A remainder of exactly half a unit is rounded by the sign of what lies below it.
  const below = index > 0 ? (partials[index - 1] ?? 0) : 0;
  if (low !== 0 && Math.sign(low) === Math.sign(below)) {
    const doubled = low * 2;
    const rounded = high + doubled;
    if (doubled === rounded - high) return rounded;
  }
  return high;
}
