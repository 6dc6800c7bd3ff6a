import type { Stage } from "../data/score-row";

/** Scores in [center − width/2, center + width/2). */
export type ScoreBin = { readonly center: number; readonly count: number };

/** How one arm's scores lie on one metric in one stage. */
export type ScoreDistribution = {
  readonly stage: Stage;
  readonly arm: string;
  readonly metric: string;
  /** 1 for scales of whole numbers; the same for all stages and arms of a metric. */
  readonly binWidth: number;
  /** Every bin of the metric's range, empty ones too, in ascending order; counts reviews. */
  readonly bins: readonly ScoreBin[];
  /** One mean for each idea, ascending. */
  readonly ideaMeans: readonly number[];
};

/** One arm's scores on one metric in one stage, by review; also for metrics that only one stage has. */
export type StageSummary = {
  readonly stage: Stage;
  readonly arm: string;
  readonly metric: string;
  readonly label: string;
  readonly ideas: number;
  readonly reviews: number;
  /** Mean over reviews. */
  readonly mean: number;
  /** Over reviews, divides by n − 1; null with a single review. */
  readonly standardDeviation: number | null;
  /** Mean over the ideas' means. */
  readonly ideaMean: number;
  /** Over the ideas' means; null with a single idea. */
  readonly ideaStandardDeviation: number | null;
};
