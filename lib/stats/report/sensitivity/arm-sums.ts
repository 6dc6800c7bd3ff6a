import { tProbability } from "../../inference/t-distribution";
import type { Alternative } from "../report-options";
import { pOf } from "../p-of";

/** One arm's change scores as sums about a fixed centre, from which any of them can be taken out in one step. */
export type ArmSums = {
  readonly n: number;
  readonly center: number;
  /** Σ (value − center). */
  readonly sum: number;
  /** Σ (value − center)². */
  readonly squares: number;
};

/** The sums about the values' own mean. */
export function sumsOf(values: ArrayLike<number>): ArmSums {
  let total = 0;
  for (let place = 0; place < values.length; place++) total += values[place] ?? 0;
  const center = values.length === 0 ? 0 : total / values.length;
  let [sum, squares] = [0, 0];
  for (let place = 0; place < values.length; place++) {
    const deviation = (values[place] ?? 0) - center;
    sum += deviation;
    squares += deviation * deviation;
  }
  return { n: values.length, center, sum, squares };
}

/** What a deletion leaves of the contrast; `ideas` counts those left in both arms. */
export type DeletedContrast = {
  readonly ideas: number;
  readonly difference: number;
  readonly pTwoSided: number;
  readonly p: number;
};

/** Below this share of the scores' size, a standard error is rounding. */
const ROUNDING = 1e-13;

/**
 * Welch's contrast other − reference from sums, as `welchTest` has it from the values.
 *
 * @param scale the size of the scores, beside which rounding shows
 * @returns null if an arm has fewer than two values, or neither has spread
 */
export function contrastOfSums(
  other: ArmSums,
  reference: ArmSums,
  alternative: Alternative,
  scale: number,
): DeletedContrast | null {
  if (other.n < 2 || reference.n < 2) return null;
  const otherShare = squaredError(other);
  const referenceShare = squaredError(reference);
  const squaredStandardError = otherShare + referenceShare;
  const standardError = Math.sqrt(squaredStandardError);
  if (!(standardError > ROUNDING * scale)) return null;
  const difference = meanOf(other) - meanOf(reference);
  const weight = otherShare / squaredStandardError;
  const degreesOfFreedom =
    1 / (weight ** 2 / (other.n - 1) + (1 - weight) ** 2 / (reference.n - 1));
  const t = difference / standardError;
  const tail = tProbability(-Math.abs(t), degreesOfFreedom);
  const pTwoSided = Math.min(1, 2 * tail);
  const [pGreater, pLess] = t > 0 ? [tail, 1 - tail] : [1 - tail, tail];
  return {
    ideas: other.n + reference.n,
    difference,
    pTwoSided,
    p: pOf({ pTwoSided, pGreater, pLess }, alternative),
  };
}

function meanOf({ n, center, sum }: ArmSums): number {
  return center + sum / n;
}

/** The squared standard error of an arm's mean. */
function squaredError({ n, sum, squares }: ArmSums): number {
  return Math.max(0, squares - (sum * sum) / n) / (n - 1) / n;
}

/** Deleting nearly all of the spread leaves too few digits of it in the sums. */
const TOO_LITTLE_LEFT = 1e-6;

/**
 * The sums after some values have left and others have come.
 *
 * @param values gives what is then there, for the rare case that the sums have to be made anew
 */
export function changedSums(
  before: ArmSums,
  { left, come }: { readonly left: readonly number[]; readonly come: readonly number[] },
  values: () => readonly number[],
): ArmSums {
  if (left.length === 0 && come.length === 0) return before;
  const { center } = before;
  let { n, sum, squares } = before;
  for (const value of left) {
    n--;
    sum -= value - center;
    squares -= (value - center) ** 2;
  }
  for (const value of come) {
    n++;
    sum += value - center;
    squares += (value - center) ** 2;
  }
  const spread = squares - (sum * sum) / Math.max(1, n);
  if (spread < TOO_LITTLE_LEFT * before.squares) return sumsOf(values());
  return { n, center, sum, squares };
}
