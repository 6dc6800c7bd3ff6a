/** Enough halvings that one value is left between the two ends. */
const HALVINGS = 64;

/**
 * The order statistics of all differences x − y, without writing the n₁ n₀ of them down.
 *
 * @param arm, reference finite values, one or more each
 * @returns a function from a place (1 for the smallest difference, n₁ n₀ for the largest) to the difference there
 * By halving the range and counting the differences below the middle, in O(n₁ + n₀) a count.
 */
export function pairwiseDifferences(
  arm: readonly number[],
  reference: readonly number[],
): (place: number) => number {
  const xs = Float64Array.from(arm).sort();
  const ys = Float64Array.from(reference).sort();
  const least = (xs[0] ?? 0) - (ys[ys.length - 1] ?? 0);
  const most = (xs[xs.length - 1] ?? 0) - (ys[0] ?? 0);
  return (place) => {
    if (place <= countUpTo(xs, ys, least)) return least;
    let [low, high] = [least, most];
    for (let step = 0; step < HALVINGS; step++) {
      const middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) break;
      if (countUpTo(xs, ys, middle) >= place) high = middle;
      else low = middle;
    }
    return smallestAbove(xs, ys, low);
  };
}

function countUpTo(xs: Float64Array, ys: Float64Array, bound: number): number {
  let count = 0;
  // As x grows, fewer y are large enough for x − y to stay under the bound.
  let from = 0;
  for (const x of xs) {
    while (from < ys.length && x - (ys[from] ?? 0) > bound) from++;
    count += ys.length - from;
  }
  return count;
}

function smallestAbove(xs: Float64Array, ys: Float64Array, bound: number): number {
  let smallest = Infinity;
  let from = 0;
  for (const x of xs) {
    while (from < ys.length && x - (ys[from] ?? 0) > bound) from++;
    if (from > 0) smallest = Math.min(smallest, x - (ys[from - 1] ?? 0));
  }
  return smallest;
}
