import type { IdeaChange } from "../data/change-scores";
import type { AppliedExclusion } from "../data/exclusions";
import type { Interval } from "../inference/interval";
import type { Correction } from "../multiplicity/adjust";
import type { ContrastMethods } from "./contrast-methods";
import type { NotEstimableReason } from "./figure";
import type { Counts, DroppedIdea } from "./report-counts";
import type { ContrastLadder } from "./ladder-source";
import type { ReportMetric, ReportOptions } from "./report-options";
import type { ReportParts } from "./report-parts";
import type { ScoreDistribution, StageSummary } from "./report-scores";

/** What a reader has to know to read a figure right; each is one or two whole sentences. */
export type ReportStatements = {
  readonly unit: string;
  readonly change: string;
  readonly contrast: string;
  readonly reference: string;
  readonly test: string;
  readonly interval: string;
  readonly effectSize: string;
  readonly correction: string;
  /** What the data hold that a reader should know, such as arms that share ideas. May be empty. */
  readonly remarks: readonly string[];
};

/** The change scores of one arm's ideas on one metric, in scale points. */
export type ArmChange = {
  /** Ideas. */
  readonly n: number;
  readonly mean: number;
  /** Divides by n − 1. */
  readonly standardDeviation: number;
  readonly median: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Mean of the same ideas' pre and post means. */
  readonly preMean: number;
  readonly postMean: number;
};

/** The same where there may be too few ideas: without any, all but n is null; with one, only the standard deviation is. */
export type SparseArmChange = {
  readonly [Figure in keyof ArmChange]: Figure extends "n" ? number : number | null;
};

/** A p value by every correction over its family. */
export type AdjustedP = Readonly<Record<Correction, number>>;

/** Welch's test of one metric's change scores. Every difference is other arm − reference arm. */
export type EstimatedContrast = {
  readonly status: "estimated";
  readonly metric: string;
  readonly label: string;
  /** Both arms, by name. */
  readonly arms: Readonly<Record<string, ArmChange>>;
  /** mean(other arm) − mean(reference arm), in scale points. */
  readonly difference: number;
  readonly standardError: number;
  /** Two-sided, whatever the alternative. */
  readonly interval: Interval;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pTwoSided: number;
  readonly pGreater: number;
  readonly pLess: number;
  /** The one of the three that the options' alternative asks for. */
  readonly p: number;
  /** `p` adjusted over the estimated metrics of this contrast. */
  readonly pAdjusted: number;
  /** `pTwoSided` adjusted over the same family. */
  readonly pTwoSidedAdjusted: number;
  readonly pAdjustedBy: AdjustedP;
  readonly pTwoSidedAdjustedBy: AdjustedP;
  /** Difference by pooled standard deviation. */
  readonly cohenD: number;
  /** Cohen's d with the exact small-sample factor. */
  readonly hedgesG: number;
  /** By inversion of the noncentral t distribution. */
  readonly hedgesGInterval: Interval;
  /** The same contrast by other methods; null where they were not asked for. */
  readonly methods: ContrastMethods | null;
};

export type NotEstimableContrast = {
  readonly status: "not-estimable";
  readonly metric: string;
  readonly label: string;
  readonly arms: Readonly<Record<string, SparseArmChange>>;
  readonly reason: NotEstimableReason;
  /** The reason in a sentence. */
  readonly explanation: string;
  /** The same contrast by other methods, some of which may have a figure; null where they were not asked for. */
  readonly methods: ContrastMethods | null;
};

export type ContrastMetric = EstimatedContrast | NotEstimableContrast;

/** One arm against the reference arm, over all metrics that both stages score. */
export type Contrast = {
  readonly referenceArm: string;
  readonly otherArm: string;
  /** Ideas with change scores in both arms: their scores enter both means, which the test takes as independent. */
  readonly sharedIdeas: number;
  readonly metrics: readonly ContrastMetric[];
};

/** The whole analysis as plain JSON. A change of meaning raises `version`; new parts may be added within one. */
export type Report = ReportParts & {
  readonly schema: "assay.report";
  readonly version: 2;
  /** Of the contrasts; the other parts name theirs. */
  readonly unitOfAnalysis: "idea";
  readonly statements: ReportStatements;
  readonly options: ReportOptions;
  /** All arms of the data, in ASCII order. */
  readonly arms: readonly string[];
  /** As asked for, else in the order in which the rows first name them. */
  readonly metrics: readonly ReportMetric[];
  /** Metrics in the data that the caller did not ask for. */
  readonly metricsLeftOut: readonly string[];
  /** Ideas and reviewers that the caller left out. */
  readonly exclusions: readonly AppliedExclusion[];
  readonly counts: Counts;
  readonly dropped: readonly DroppedIdea[];
  /** One for each arm with change scores but the reference, in ASCII order. */
  readonly contrasts: readonly Contrast[];
  readonly robustness: readonly ContrastLadder[];
  readonly ideas: readonly IdeaChange[];
  readonly distributions: readonly ScoreDistribution[];
  readonly stageSummaries: readonly StageSummary[];
};
