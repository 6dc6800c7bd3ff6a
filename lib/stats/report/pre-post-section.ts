import type { CorrelationComparison } from "../association/compare-correlations";
import type { KendallCorrelation } from "../association/kendall";
import type { PearsonCorrelation } from "../association/pearson";
import type { RankFlips } from "../association/rank-flips";
import type { RegressionToMean } from "../association/regression-to-mean";
import type { SpearmanCorrelation } from "../association/spearman";
import type { Figure } from "./figure";

/** How the ideas' means before and after hang together. */
export type StageCorrelations = {
  /** Null for all arms together, where an idea of several arms counts once. */
  readonly arm: string | null;
  /** Ideas with a change score. */
  readonly ideas: number;
  readonly pearson: Figure<PearsonCorrelation>;
  readonly spearman: Figure<SpearmanCorrelation>;
  readonly kendall: Figure<KendallCorrelation>;
};

export type MetricCorrelations = {
  readonly metric: string;
  readonly label: string;
  /** All arms together first, then each arm with change scores, in ASCII order. */
  readonly sets: readonly StageCorrelations[];
};

/** How the arms differ before and after. Differences are other arm − reference arm, in scale points. */
export type ArmDifferences = {
  readonly preDifference: number;
  readonly postDifference: number;
  /** postDifference − preDifference: by ideas, the contrast of the change scores. */
  readonly changeDifference: number;
  /** The differences before and after have opposite signs: the arms' order turns. */
  readonly flipped: boolean;
};

/** The change contrast by its parts: change difference = post difference − pre difference. */
export type ContrastShares = {
  /** −(pre difference) / (change difference): how much of the contrast stood there before. Can lie outside 0 to 1. */
  readonly fromPre: number;
  /** (post difference) / (change difference); both shares add up to 1. */
  readonly fromPost: number;
};

export type PairMetric = {
  readonly metric: string;
  readonly label: string;
  /** Pearson's correlation in the other arm against that in the reference arm. */
  readonly correlationDifference: Figure<CorrelationComparison>;
  /** By means of ideas, which weigh the same. */
  readonly byIdeas: Figure<ArmDifferences>;
  /** By means of the same ideas' reviews, which weigh the same. */
  readonly byReviews: Figure<ArmDifferences>;
  readonly shares: Figure<ContrastShares>;
  readonly rankFlips: Figure<RankFlips>;
  readonly regressionToMean: Figure<RegressionToMean>;
};

export type PrePostPair = {
  readonly referenceArm: string;
  readonly otherArm: string;
  readonly metrics: readonly PairMetric[];
};

/** What scores before say about scores after, on the metrics that both stages score. */
export type PrePost = {
  readonly correlations: readonly MetricCorrelations[];
  readonly pairs: readonly PrePostPair[];
};
