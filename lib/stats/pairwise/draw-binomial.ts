import type { UniformGenerator } from "../resampling/generator";

/** Above this expectation the probability of no success comes near the smallest number there is. */
const LARGEST_EXPECTATION = 300;

/**
 * A binomial number by inversion: successes are counted up until their probability passes a uniform number. Large
 * expectations are drawn in parts.
 *
 * @param trials      a whole number
 * @param probability from 0 to 1
 * Source: Kachitvichyanukul & Schmeiser 1988, Communications of the ACM 31:216–222, algorithm BINV.
 */
export function drawBinomial(
  trials: number,
  probability: number,
  uniform: UniformGenerator,
): number {
  if (trials <= 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - drawBinomial(trials, 1 - probability, uniform);
  const atOnce = Math.max(1, Math.floor(LARGEST_EXPECTATION / probability));
  let total = 0;
  for (let left = trials; left > 0; left -= atOnce)
    total += invert(Math.min(left, atOnce), probability, uniform());
  return total;
}

function invert(trials: number, probability: number, uniform: number): number {
  const odds = probability / (1 - probability);
  const lead = (trials + 1) * odds;
  let mass = Math.exp(trials * Math.log1p(-probability));
  let above = uniform;
  let successes = 0;
  while (above > mass && successes < trials) {
    above -= mass;
    successes += 1;
    mass *= lead / successes - odds;
  }
  return successes;
}
