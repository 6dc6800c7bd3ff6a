import { compareCorrelations } from "../association/compare-correlations";
import { pearsonCorrelation } from "../association/pearson";
import { rankFlips } from "../association/rank-flips";
import { regressionToMean } from "../association/regression-to-mean";
import type { IdeaChange } from "../data/change-scores";
import { mean } from "../describe/mean";
import { StatsError } from "../stats-error";
import { figure } from "./figure";
import type { ArmDifferences, ContrastShares, PairMetric } from "./pre-post-section";
import type { ReportMetric } from "./report-options";

/** Below this share of the scores, a difference of means is what rounding left over. */
const ROUNDING = 1e-12;

/** How much an idea's mean before and that after count. */
type Weights = {
  readonly pre: (idea: IdeaChange) => number;
  readonly post: (idea: IdeaChange) => number;
};

const EQUAL_WEIGHTS: Weights = { pre: () => 1, post: () => 1 };

/** Two arms on one metric: other arm − reference arm. */
export function comparePair(
  { key: metric, label }: ReportMetric,
  other: readonly IdeaChange[],
  reference: readonly IdeaChange[],
  confidenceLevel: number,
): PairMetric {
  const correlationOf = (ideas: readonly IdeaChange[]) =>
    pearsonCorrelation(
      ideas.map((idea) => idea.pre),
      ideas.map((idea) => idea.post),
      { confidenceLevel },
    );
  return {
    metric,
    label,
    correlationDifference: figure(() =>
      compareCorrelations(correlationOf(other), correlationOf(reference)),
    ),
    byIdeas: figure(() => armDifferences(other, reference, EQUAL_WEIGHTS)),
    byReviews: figure(() =>
      armDifferences(other, reference, {
        pre: (idea) => idea.preReviews,
        post: (idea) => idea.postReviews,
      }),
    ),
    shares: figure(() => shareOut(armDifferences(other, reference, EQUAL_WEIGHTS))),
    rankFlips: figure(() => rankFlips(other, reference)),
    regressionToMean: figure(() => regressionToMean(other, reference, { confidenceLevel })),
  };
}

function armDifferences(
  other: readonly IdeaChange[],
  reference: readonly IdeaChange[],
  weights: Weights,
): ArmDifferences {
  if (other.length === 0 || reference.length === 0)
    throw new StatsError(
      "too-few-units",
      "There is no difference between the arms: one arm has no idea with scores in both stages.",
    );
  const meansOf = (ideas: readonly IdeaChange[]) => [
    weightedMean(ideas, (idea) => idea.pre, weights.pre),
    weightedMean(ideas, (idea) => idea.post, weights.post),
  ];
  const [otherPre = 0, otherPost = 0] = meansOf(other);
  const [referencePre = 0, referencePost = 0] = meansOf(reference);
  const largest = Math.max(...[otherPre, otherPost, referencePre, referencePost].map(Math.abs));
  const settle = (difference: number) =>
    Math.abs(difference) > ROUNDING * largest ? difference : 0;
  const preDifference = settle(otherPre - referencePre);
  const postDifference = settle(otherPost - referencePost);
  return {
    preDifference,
    postDifference,
    changeDifference: settle(postDifference - preDifference),
    flipped: Math.sign(preDifference) * Math.sign(postDifference) < 0,
  };
}

function weightedMean(
  ideas: readonly IdeaChange[],
  valueOf: (idea: IdeaChange) => number,
  weightOf: (idea: IdeaChange) => number,
): number {
  return mean(ideas.map((idea) => valueOf(idea) * weightOf(idea))) / mean(ideas.map(weightOf));
}

function shareOut(differences: ArmDifferences): ContrastShares {
  const { preDifference, postDifference, changeDifference } = differences;
  if (changeDifference === 0)
    throw new StatsError(
      "not-identifiable",
      "Both arms changed by the same amount, so that there is no contrast to share out between the stages.",
    );
  return {
    // 0 minus it: a report has no −0, which JSON would not keep.
    fromPre: (0 - preDifference) / changeDifference,
    fromPost: postDifference / changeDifference,
  };
}
