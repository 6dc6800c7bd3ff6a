import { normalQuantile } from "../blinding-index/normal";
import { requireUnits } from "../data/require-units";
import { findRoot } from "../inference/find-root";
import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import { midRanks } from "../inference/ranks";

/**
 * The area under the ROC curve of a score that is to tell two arms apart.
 * Estimand: P(first > second) + ½ P(first = second) for a random idea of each; ½ where the score tells nothing.
 * It is Mann–Whitney's U by the number of pairs.
 *
 * @param first  n₁ ≥ 1 finite values, one an idea
 * @param second n₂ ≥ 1 finite values
 * @throws StatsError "too-few-units" | "non-finite"
 * Source: Hanley & McNeil 1982, Radiology 143:29–36. Checked against scipy's `mannwhitneyu`.
 * @example areaUnderCurve([3, 5], [1, 3]) // 0.875
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  for (const values of [first, second]) requireUnits(values, 1, "an area under the curve");
  const { ranks } = midRanks([...first, ...second]);
  const sum = ranks.subarray(0, first.length).reduce((total, rank) => total + rank, 0);
  const u = sum - (first.length * (first.length + 1)) / 2;
  return u / (first.length * second.length);
}

/**
 * A confidence interval for an area under the curve: those areas θ from which the observed one is no further than z
 * standard errors at θ, Var θ = θ(1 − θ) [1 + (N/2 − 1) ((1 − θ)/(2 − θ) + θ/(1 + θ))] / (n₁ n₂). It has a width where
 * the arms are separated entirely, and stays within 0 and 1.
 *
 * @param area  the observed one, from 0 to 1
 * @param sizes n₁ and n₂, the ideas of each arm
 * @throws StatsError "invalid-option" | "not-converged"
 * Source: Newcombe 2006, Statistics in Medicine 25:559–573, method 5. Checked against scipy's `brentq` on the same equation.
 */
export function areaInterval(
  area: number,
  [first, second]: readonly [number, number],
  level = DEFAULT_CONFIDENCE_LEVEL,
): Interval {
  requireConfidenceLevel(level);
  const z = normalQuantile((1 + level) / 2);
  const weight = (first + second) / 2 - 1;
  const excess = (theta: number) => {
    const spread = 1 + weight * ((1 - theta) / (2 - theta) + theta / (1 + theta));
    return (area - theta) ** 2 - (z * z * theta * (1 - theta) * spread) / (first * second);
  };
  const lower = area <= 0 ? 0 : findRoot(excess, 0, area >= 1 ? 1 - 1e-12 : area);
  const upper = area >= 1 ? 1 : findRoot(excess, area <= 0 ? 1e-12 : area, 1);
  return { lower, upper, level };
}
