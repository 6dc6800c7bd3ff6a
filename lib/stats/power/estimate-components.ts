import type { IdeaChange } from "../data/change-scores";
import { groupBy } from "../data/group-by";
import { exactSum } from "../describe/exact-sum";
import { mean } from "../describe/mean";
import { StatsError } from "../stats-error";

/** Variance components of one metric as a pilot for planning, in squared scale points. */
export type EstimatedComponents = {
  /** Between ideas, in both stages alike: the covariance of pre and post means within arms. May be negative. */
  readonly idea: number;
  /** What an idea has in one stage alone. May be negative. */
  readonly ideaStage: number;
  /** Between reviews of one idea in one stage, severity of the reviewers included. */
  readonly residual: number;
  /** Ideas with both stages, each counted in one arm. */
  readonly ideas: number;
  /** Reviews of them that stand beside another review of the same idea and stage, less one each: df of `residual`. */
  readonly residualDegreesOfFreedom: number;
  /** Ideas less the number of arms: df of the other two. */
  readonly ideaDegreesOfFreedom: number;
};

/** The scores of one idea's reviews on one metric, one or more in each stage. */
export type StageReviews = { readonly pre: readonly number[]; readonly post: readonly number[] };

/**
 * Estimates of the variance components of one metric by the method of moments, without iteration and without an
 * assumption of normality: three observed mean squares are set equal to their expectations under
 * score = mean of arm and stage + idea + idea:stage + residual.
 *
 * - residual: the variance within the cells of idea × stage, pooled by degrees of freedom (one-way analysis of variance)
 * - idea: the covariance of the ideas' pre and post means within arms
 * - idea:stage: half of what is left of the change scores' variance within arms after the residual's share,
 *   residual × the mean of 1/k_pre + 1/k_post
 *
 * Ideas weigh the same, as in the change-score table. Estimates may be negative, as those of any method of moments; they
 * are given as they are, and planning takes negative ones as 0.
 *
 * @param changes   of one metric, from `changeScores`; ideas of several arms count once, in the first by name
 * @param reviewsOf gives the scores behind a change score
 * @throws StatsError "too-few-units" if no arm has two ideas with both stages, "not-identifiable" if no idea has two
 *   reviews in a stage, so that residual and idea:stage cannot be told apart
 * Source: Searle, Casella & McCulloch 1992, Variance Components, ch. 4–5. Checked against R: `aov`, `cov`.
 */
export function estimateComponents(
  changes: readonly IdeaChange[],
  reviewsOf: (change: IdeaChange) => StageReviews,
): EstimatedComponents {
  const own = new Map<string, IdeaChange>();
  for (const change of changes) {
    const earlier = own.get(change.idea);
    if (!earlier || change.arm < earlier.arm) own.set(change.idea, change);
  }
  const ideas = [...own.values()];
  const arms = [...groupBy(ideas, ({ arm }) => [arm]).values()];
  const ideaDegreesOfFreedom = ideas.length - arms.length;
  if (ideaDegreesOfFreedom < 1)
    throw new StatsError(
      "too-few-units",
      "Variance components need an arm with two or more ideas that both stages scored.",
    );
  const within = withinCells(
    ideas.flatMap((change) => {
      const { pre, post } = reviewsOf(change);
      return [pre, post];
    }),
  );
  const pooled = (value: (idea: IdeaChange) => number, other: (idea: IdeaChange) => number) =>
    exactSum(arms.map((arm) => products(arm.map(value), arm.map(other)))) / ideaDegreesOfFreedom;

  const changeVariance = pooled(
    ({ change }) => change,
    ({ change }) => change,
  );
  const perReview =
    exactSum(
      arms.map(
        (arm) =>
          (arm.length - 1) * mean(arm.map((idea) => 1 / idea.preReviews + 1 / idea.postReviews)),
      ),
    ) / ideaDegreesOfFreedom;
  return {
    idea: pooled(
      ({ pre }) => pre,
      ({ post }) => post,
    ),
    ideaStage: (changeVariance - within.variance * perReview) / 2,
    residual: within.variance,
    ideas: ideas.length,
    residualDegreesOfFreedom: within.degreesOfFreedom,
    ideaDegreesOfFreedom,
  };
}

/** The sum of products of the deviations from both means. */
function products(left: readonly number[], right: readonly number[]): number {
  const [leftMean, rightMean] = [mean(left), mean(right)];
  return exactSum(
    left.map((value, index) => (value - leftMean) * ((right[index] ?? 0) - rightMean)),
  );
}

function withinCells(cells: readonly (readonly number[])[]): {
  variance: number;
  degreesOfFreedom: number;
} {
  const degreesOfFreedom = cells.reduce((sum, scores) => sum + scores.length - 1, 0);
  if (degreesOfFreedom < 1)
    throw new StatsError(
      "not-identifiable",
      "No idea has two reviews in one stage, so that the variance between reviews cannot be told from the ideas' own.",
    );
  const squares = cells.map((scores) => products(scores, scores));
  return { variance: exactSum(squares) / degreesOfFreedom, degreesOfFreedom };
}
