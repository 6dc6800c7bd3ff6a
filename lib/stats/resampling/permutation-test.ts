import { requireFinite, requireUnits } from "../data/require-units";
import { mean } from "../describe/mean";
import { subsetSumCost, subsetSumTails } from "../inference/subset-sums";
import { turnTails, type TailProbabilities } from "../inference/tail-probabilities";
import { StatsError } from "../stats-error";
import { enumerateLabellings } from "./enumerate-labellings";
import type { UniformGenerator } from "./generator";
import { countLabellings } from "./monte-carlo-permutation";
import { wholeUnits } from "./whole-units";

/** Bounds of the exact distribution: some 40 milliseconds and 16 megabytes. */
const MOST_STEPS = 20_000_000;
const MOST_CELLS = 2_000_000;
const MOST_PAIRS = 10_000;
/** Up to so many labellings each is looked at. */
const MOST_LABELLINGS = 100_000;

export type PermutationResult = TailProbabilities & {
  /** mean(arm) − mean(reference). */
  readonly estimate: number;
  /** Over all labellings, or over random ones. */
  readonly method: "exact" | "monte-carlo";
  /** All labellings, n₁ out of n₁ + n₀ (rounded above 2⁵³), or the random ones that were drawn. */
  readonly permutations: number;
  /** Of the two-sided p: √(p (1 − p) / (permutations + 1)); 0 where the p is exact. */
  readonly monteCarloStandardError: number;
};

/**
 * The permutation test of the difference in means of two arms.
 * Hypothesis: the arms' values come from one distribution, so that their labels may be exchanged.
 * Estimand: mean(arm) − mean(reference), in points of the metric's scale.
 *
 * @param arm        n₁ ≥ 1 finite values, one for each unit of analysis
 * @param reference  n₀ ≥ 1 finite values
 * @param options.generator    where random labellings come from; it is not called where the p is exact
 * @param options.permutations how many random labellings to draw
 * @param options.method "auto" if not given: exact where all labellings can be had, else Monte Carlo; "monte-carlo" always
 *   draws
 * @returns one-sided p = P(difference* ≥ difference) or ≤, two-sided p = P(|difference*| ≥ |difference|). The observed
 *   labelling counts: a Monte Carlo p is (1 + count) / (1 + permutations). Differences that are equal but for rounding tie
 * @throws StatsError "too-few-units" | "non-finite" | "zero-variance" (all values the same) | "too-large" (more than 250
 *   million draws)
 * The exact distribution is found by enumeration up to 100,000 labellings, and by dynamic programming over sums of whole
 * units where the values are multiples of 1/m, m ≤ 2,520, as means of few whole scores are.
 * Source: Fisher 1935, The Design of Experiments; Phipson & Smyth 2010, Statistical Applications in Genetics and Molecular
 * Biology 9:39 for the count of one. Checked against enumeration and a portable generator (counts identical).
 */
export function permutationTest(
  arm: readonly number[],
  reference: readonly number[],
  {
    generator,
    permutations,
    method = "auto",
  }: { generator: UniformGenerator; permutations: number; method?: "auto" | "monte-carlo" },
): PermutationResult {
  const pooled = poolArms(arm, reference);
  const estimate = mean(arm) - mean(reference);
  const exact = method === "auto" ? exactTails(pooled, arm.length) : null;
  if (exact) {
    return {
      estimate,
      method: "exact",
      permutations: labellings(pooled.length, arm.length),
      monteCarloStandardError: 0,
      ...exact,
    };
  }
  const counts = countLabellings(pooled, arm.length, { generator, permutations });
  const probability = (count: number) => (1 + count) / (1 + permutations);
  const pTwoSided = probability(counts.twoSided);
  return {
    estimate,
    method: "monte-carlo",
    permutations,
    monteCarloStandardError: Math.sqrt((pTwoSided * (1 - pTwoSided)) / (1 + permutations)),
    pTwoSided,
    pGreater: probability(counts.greater),
    pLess: probability(counts.less),
  };
}

function poolArms(arm: readonly number[], reference: readonly number[]): number[] {
  for (const values of [arm, reference]) {
    requireUnits(values, 1, "a permutation test in one of the arms");
    requireFinite(values);
  }
  const pooled = arm.concat(reference);
  const first = pooled[0] ?? 0;
  if (pooled.every((value) => Math.abs(value - first) <= 1e-9 * Math.max(1, Math.abs(first))))
    throw new StatsError(
      "zero-variance",
      "All values of both arms are the same, so that every labelling gives the same difference.",
    );
  return pooled;
}

/** Null where the labellings are too many for any exact way. */
function exactTails(pooled: readonly number[], armSize: number): TailProbabilities | null {
  const referenceSize = pooled.length - armSize;
  if (armSize * referenceSize > MOST_PAIRS) return null;
  if (labellings(pooled.length, armSize) <= MOST_LABELLINGS)
    return enumerateLabellings(pooled, armSize);
  const units = wholeUnits(pooled);
  if (!units) return null;
  const size = Math.min(armSize, referenceSize);
  const { steps, cells } = subsetSumCost(units, size);
  if (steps > MOST_STEPS || cells > MOST_CELLS) return null;
  const isArm = armSize === size;
  const smaller = isArm ? units.slice(0, armSize) : units.slice(armSize);
  const sum = smaller.reduce((total, value) => total + value, 0);
  const tails = subsetSumTails(units, size, sum);
  return isArm ? tails : turnTails(tails);
}

/** How many ways there are to choose the arm's values: exact below 2⁵³. */
function labellings(count: number, armSize: number): number {
  let ways = 1;
  for (let taken = 1; taken <= Math.min(armSize, count - armSize); taken++)
    ways = (ways * (count - taken + 1)) / taken;
  return Math.round(ways);
}
