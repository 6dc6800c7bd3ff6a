import { mean } from "../describe/mean";
import type { Interval } from "../inference/interval";
import { mersenneTwister } from "../resampling/generator";
import { sortedQuantile } from "../resampling/sorted-quantile";
import { StatsError } from "../stats-error";
import { areaInterval, areaUnderCurve } from "./auc";
import { formFeatures } from "./form-features";
import { crossValidatedSmoother, scoresOf, shuffled } from "./ridge-smoother";

export type FeatureClue = {
  readonly key: string;
  readonly name: string;
  readonly firstMean: number;
  readonly secondMean: number;
  /** P(first > second) + ½ P(equal). */
  readonly area: number;
  readonly interval: Interval;
};

export type FormComparison = {
  readonly firstCount: number;
  readonly secondCount: number;
  /** All features together: the area of the out-of-fold scores. */
  readonly classifier: {
    readonly area: number;
    readonly interval: Interval;
    /** One-sided: how often permuted arms are told apart at least as well, the observed labelling counted in. */
    readonly pValue: number;
    /** The middle 95 % of the areas under permuted arms: what chance alone gives. */
    readonly chance: { readonly lower: number; readonly upper: number };
    readonly permutations: number;
  };
  /** Those that tell most first. */
  readonly features: readonly FeatureClue[];
};

/** Multiplications for the permutations of one comparison, about a second; 1,999 fit up to 223 ideas. */
const MOST_WORK = 100_000_000;

/**
 * How well two arms can be told apart by the form of their ideas.
 *
 * Estimand of the classifier's area: the probability that it ranks a new idea of the first arm above one of the second.
 * Without any difference its mean lies a little below ½ (0.48 of 43 made ideas): among those that an idea is judged by,
 * its own arm is the rarer one. Permuted arms share that.
 *
 * Its p value is exact for the hypothesis that form doesn't depend on the arm: folds, scaling and penalty don't look
 * at the arms, and the whole of it is done again for each permutation. The interval takes the out-of-fold scores as
 * given, as if they came from elsewhere: it is an approximation, on the narrow side in small studies.
 * Intervals and areas of single features are each for itself; none is corrected for their number.
 *
 * @param first  two or more ideas' measures (`measureForm`)
 * @param second the same of the other arm
 * @param options.seed of the folds and permutations: the same seed gives the same figures
 * @throws StatsError "too-few-units" (fewer than two ideas in an arm, or four in all) | "non-finite"
 * Source of the p value: Ojala & Garriga 2010, Journal of Machine Learning Research 11:1833–1863, test 1.
 */
export function compareForms(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
  { seed = 20506, permutations = 1999 }: { seed?: number; permutations?: number } = {},
): FormComparison {
  if (Math.min(first.length, second.length) < 2) {
    throw new StatsError("too-few-units", "At least two ideas of each arm are needed.");
  }
  const rows = [...first, ...second];
  const sizes = [first.length, second.length] as const;
  const smoother = crossValidatedSmoother(rows, mersenneTwister(seed, "clue/folds"));
  const labels = rows.map((_, place) => (place < first.length ? 1 : 0));
  const areaOf = (given: readonly number[]) => {
    const scores = scoresOf(smoother, given);
    return areaUnderCurve(
      scores.filter((_, place) => given[place] === 1),
      scores.filter((_, place) => given[place] === 0),
    );
  };
  const area = areaOf(labels);
  const draws = Math.max(99, Math.min(permutations, Math.floor(MOST_WORK / rows.length ** 2)));
  const generator = mersenneTwister(seed, "clue/permutations");
  const chance = Float64Array.from({ length: draws }, () =>
    areaOf(shuffled(rows.length, generator).map((place) => labels[place] ?? 0)),
  ).sort();
  const atLeast = chance.filter((other) => other >= area - 1e-12).length;
  return {
    firstCount: first.length,
    secondCount: second.length,
    classifier: {
      area,
      interval: areaInterval(area, sizes),
      pValue: (atLeast + 1) / (draws + 1),
      chance: {
        lower: sortedQuantile(chance, 0.025),
        upper: sortedQuantile(chance, 0.975),
      },
      permutations: draws,
    },
    features: compareFeatures(first, second),
  };
}

function compareFeatures(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): FeatureClue[] {
  const clues = formFeatures.map(({ key, name }, column) => {
    const own = first.map((row) => row[column] ?? NaN);
    const other = second.map((row) => row[column] ?? NaN);
    const area = areaUnderCurve(own, other);
    const interval = areaInterval(area, [own.length, other.length]);
    return { key, name, firstMean: mean(own), secondMean: mean(other), area, interval };
  });
  return clues.sort((a, b) => Math.abs(b.area - 0.5) - Math.abs(a.area - 0.5));
}
