import { subsetSumProbabilities } from "./subset-sums";

/**
 * The smallest u with P(U ≤ u) ≥ probability, for Mann and Whitney's U of two arms without ties and without a
 * difference; 0 says that already P(U = 0) reaches it.
 *
 * Equal to R's `qwilcox`.
 */
export function rankSumQuantile(
  armSize: number,
  referenceSize: number,
  probability: number,
): number {
  const places = Array.from({ length: armSize + referenceSize }, (_, index) => index);
  const distribution = subsetSumProbabilities(places, Math.min(armSize, referenceSize));
  const offset = distribution.findIndex((mass) => mass > 0);
  // A sum of probabilities that equals the one asked for but for rounding reaches it.
  const needed = probability * (1 - 1e-12);
  let below = 0;
  for (let place = offset; place < distribution.length; place++) {
    below += distribution[place] ?? 0;
    if (below >= needed) return place - offset;
  }
  return distribution.length - 1 - offset;
}
