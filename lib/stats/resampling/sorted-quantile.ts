/** The quantile of type 7, as `quantile` has it, of values that are sorted already. @param sorted one value or more */
export function sortedQuantile(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const lower = sorted[below] ?? NaN;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
  return lower === upper ? lower : lower + (place - below) * (upper - lower);
}
