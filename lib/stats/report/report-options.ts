import type { Stage } from "../data/score-row";
import type { Correction } from "../multiplicity/adjust";

/** The direction that `p` asks about: is other arm − reference arm greater than, less than, or different from zero? */
export type Alternative = "greater" | "less" | "two-sided";

/** A metric as the report names it. */
export type MetricDescription = {
  readonly key: string;
  readonly label: string;
  /** Ends of the scale; null where the caller did not say. */
  readonly minimum: number | null;
  readonly maximum: number | null;
};

/** What was asked for, every default filled in. */
export type ReportOptions = {
  /** Null if no arm has change scores. */
  readonly referenceArm: string | null;
  /** False if the reference arm was taken by the default rule. */
  readonly referenceArmChosen: boolean;
  readonly confidenceLevel: number;
  readonly alternative: Alternative;
  readonly correction: Correction;
  /** Differences smaller than this, in scale points, count as equivalent. */
  readonly equivalenceMargin: number;
  /** Null where no resampling was asked for. */
  readonly resampling: ResamplingOptions | null;
  /** Covariates to add to the models one at a time; null for every usable one. */
  readonly covariates: readonly string[] | null;
};

/** How the seeded parts of the report are drawn: the same options give the same figures on every machine. */
export type ResamplingOptions = {
  /** A whole number from 1 to 2³² − 1. Each metric and method starts a stream of its own from it. */
  readonly seed: number;
  /** Monte Carlo permutations a test, where the permutations are too many to take all. */
  readonly permutations: number;
  readonly bootstrapResamples: number;
};

/** A metric of the report: in the change-score table if both stages score it. */
export type ReportMetric = MetricDescription & {
  readonly stages: readonly Stage[];
  readonly inChangeTable: boolean;
};
