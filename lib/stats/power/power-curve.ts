import { changeScoreVariance, type ReviewDesign } from "./change-score-variance";
import type { PowerTest } from "./power-test";
import { pooledPower } from "./two-sample-power";
import type { VarianceComponents } from "./variance-components";

export type PowerCurve = {
  readonly preReviews: number;
  readonly postReviews: number;
  /** Whether these are the reviews of the plan. */
  readonly planned: boolean;
  readonly standardDeviation: number;
  readonly points: readonly {
    /** Ideas that begin in each arm. */
    readonly ideasPerArm: number;
    readonly power: number;
  }[];
};

const MOST_POINTS = 40;

/**
 * Power against the ideas that begin in each of two equal arms, for the planned reviews an idea, half and twice as
 * many. The effect stays the same in scale points; its d grows with the reviews.
 *
 * @param points effect in scale points, other arm − reference arm
 * @param most   the largest number of ideas per arm
 */
export function powerCurves(
  plan: ReviewDesign & {
    readonly components: VarianceComponents;
    readonly dropOutReference?: number;
    readonly dropOutOther?: number;
  },
  points: number,
  test: PowerTest,
  most: number,
): PowerCurve[] {
  const { dropOutReference = 0, dropOutOther = 0, reviewers } = plan;
  const step = Math.max(1, Math.ceil(most / MOST_POINTS));
  return reviewChoices(plan).flatMap((reviews): PowerCurve[] => {
    const { standardDeviation } = changeScoreVariance(plan.components, { ...reviews, reviewers });
    if (standardDeviation === 0) return [];
    const curve: { ideasPerArm: number; power: number }[] = [];
    for (let ideasPerArm = step === 1 ? 2 : step; ideasPerArm <= most; ideasPerArm += step) {
      const ideasReference = ideasPerArm * (1 - dropOutReference);
      const ideasOther = ideasPerArm * (1 - dropOutOther);
      if (Math.min(ideasReference, ideasOther) < 2) continue;
      const effect = points / standardDeviation;
      const power = pooledPower({ effect, ideasReference, ideasOther, ...test });
      curve.push({ ideasPerArm, power });
    }
    const planned =
      reviews.preReviews === plan.preReviews && reviews.postReviews === plan.postReviews;
    return [{ ...reviews, planned, standardDeviation, points: curve }];
  });
}

/** Half the planned reviews, the planned ones and twice as many, as far as they differ and the reviewers suffice. */
function reviewChoices({ preReviews, postReviews, reviewers }: ReviewDesign) {
  const choices = [0.5, 1, 2].map((factor) => {
    const scaled = (reviews: number) =>
      Math.min(reviewers ?? Infinity, Math.ceil(reviews * factor));
    return { preReviews: scaled(preReviews), postReviews: scaled(postReviews) };
  });
  return choices.filter(
    (choice, index) =>
      !choices
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.preReviews === choice.preReviews && earlier.postReviews === choice.postReviews,
        ),
  );
}
