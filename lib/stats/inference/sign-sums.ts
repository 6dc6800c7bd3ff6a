import type { TailProbabilities } from "./tail-probabilities";

/**
 * The exact distribution of the sum of those weights whose sign is plus, when every sign is plus or minus by a fair coin.
 *
 * @param weights whole numbers above 0; mid-ranks are whole once doubled
 * @param observed the sum of the weights with a plus
 * @returns P(sum ≥ observed), P(sum ≤ observed) and two-sided P(|sum − expected| ≥ |observed − expected|)
 */
export function signSumTails(weights: readonly number[], observed: number): TailProbabilities {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const distribution = new Float64Array(total + 1);
  distribution[0] = 1;
  let reached = 0;
  for (const weight of weights) {
    reached += weight;
    addWeight(distribution, weight, reached);
  }
  let [pGreater, pLess, pTwoSided] = [0, 0, 0];
  distribution.forEach((probability, sum) => {
    if (sum >= observed) pGreater += probability;
    if (sum <= observed) pLess += probability;
    if (Math.abs(2 * sum - total) >= Math.abs(2 * observed - total)) pTwoSided += probability;
  });
  return {
    pTwoSided: Math.min(1, pTwoSided),
    pGreater: Math.min(1, pGreater),
    pLess: Math.min(1, pLess),
  };
}

/** Half of the sums so far hold the weight, half do not. */
function addWeight(distribution: Float64Array, weight: number, reached: number): void {
  for (let sum = reached; sum >= weight; sum--)
    distribution[sum] = ((distribution[sum] ?? 0) + (distribution[sum - weight] ?? 0)) / 2;
  for (let sum = Math.min(reached, weight - 1); sum >= 0; sum--)
    distribution[sum] = (distribution[sum] ?? 0) / 2;
}
