import { requireComponents, requireReviews, type VarianceComponents } from "./variance-components";

/** How a study spreads its reviews. */
export type ReviewDesign = {
  /** Reviews of each idea before its execution, each by another reviewer. */
  readonly preReviews: number;
  /** And after it. */
  readonly postReviews: number;
  /** How many reviewers there are in each stage; null if every review is by a new one. */
  readonly reviewers: number | null;
};

/** The variance of an idea's change score and its parts, in squared scale points; the parts add up. */
export type ChangeScoreVariance = {
  readonly variance: number;
  /** √variance, in scale points: the σ that the power of a comparison of arms depends on. */
  readonly standardDeviation: number;
  /** 2σ²(idea:stage). More reviews do not make it smaller. */
  readonly fromIdeaStage: number;
  /** σ²(residual) (1/k_pre + 1/k_post). */
  readonly fromResidual: number;
  /** σ²(reviewer) (1/k_pre + 1/k_post − 2/R), with R reviewers a stage. */
  readonly fromReviewer: number;
};

/**
 * The variance of a change score (mean of the post reviews − mean of the pre reviews of one idea) around its arm's
 * mean, as far as it matters for comparing arms.
 *
 * With score = arm and stage + idea + idea:stage + reviewer + residual, the idea's part is in both means and cancels.
 * The idea:stage part enters once a stage. Residuals average out over the reviews. So do reviewers; but where R
 * reviewers share all ideas, two ideas' means have σ²(reviewer)/R in common in each stage, which cancels from every
 * difference between ideas and so from the arms' contrast. What remains is σ²(reviewer)(1/k − 1/R) a stage: nothing if
 * every reviewer reviews every idea (k = R), σ²(reviewer)/k if no two reviews share a reviewer.
 *
 * Assumes that reviewers are drawn for each idea at random without regard to its arm, independently in both stages
 * (from one pool or from two), that the parts are independent and have the same variances in both arms and stages, and
 * an unrounded scale; whole points add about 1/12 to the residual variance. With one execution an idea, the executor's
 * share is part of idea:stage.
 *
 * @throws StatsError "invalid-option"
 * Source: variance of a linear combination; generalizability theory, Brennan 2001, ch. 3. Tested by simulation.
 * @example changeScoreVariance({ idea: 1, ideaStage: 0.5, reviewer: 0, residual: 2 },
 *   { preReviews: 2, postReviews: 4, reviewers: null }).variance // 2 × 0.5 + 2 / 2 + 2 / 4 = 2.5
 */
export function changeScoreVariance(
  components: VarianceComponents,
  design: ReviewDesign,
): ChangeScoreVariance {
  requireComponents(components);
  requireReviews(design, design.reviewers);
  const perReview = 1 / design.preReviews + 1 / design.postReviews;
  const shared = design.reviewers === null ? 0 : 2 / design.reviewers;
  const fromIdeaStage = 2 * components.ideaStage;
  const fromResidual = components.residual * perReview;
  const fromReviewer = components.reviewer * Math.max(0, perReview - shared);
  const variance = fromIdeaStage + fromResidual + fromReviewer;
  return {
    variance,
    standardDeviation: Math.sqrt(variance),
    fromIdeaStage,
    fromResidual,
    fromReviewer,
  };
}
