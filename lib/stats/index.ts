export { compareForms, type FeatureClue, type FormComparison } from "./clue/compare-forms";
export { formFeatures, measureForm, type FormText } from "./clue/form-features";
export { allocatedIdeasOf } from "./data/allocated-ideas";
export type { IdeaChange } from "./data/change-scores";
export { changeScores } from "./data/change-scores";
export type { AppliedExclusion, Exclusion } from "./data/exclusions";
export type { IdeaMean } from "./data/idea-means";
export { ideaMeans } from "./data/idea-means";
export type { ScoreRow, Stage } from "./data/score-row";
export { stages } from "./data/score-row";
export { exactSum } from "./describe/exact-sum";
export { mean } from "./describe/mean";
export { median, quantile } from "./describe/quantile";
export { standardDeviation, variance } from "./describe/spread";
export type { EffectSize } from "./inference/effect-size";
export { standardizedDifference } from "./inference/effect-size";
export type { Interval } from "./inference/interval";
export type { WelchResult } from "./inference/welch";
export { welchTest } from "./inference/welch";
export { mannWhitneyTest } from "./inference/mann-whitney";
export { wilsonInterval } from "./inference/wilson";
export type { MixedModelFit, MixedModelInput, MixedModelOptions } from "./mixed/mixed-fit";
export { fitMixedModel } from "./mixed/fit-mixed-model";
export type { Correction } from "./multiplicity/adjust";
export { adjustPValues } from "./multiplicity/adjust";
export type { Comparison } from "./pairwise/comparison";
export { planStudy, type PlannedStudy, type StudyPlan } from "./power/plan-study";
export { simulatePower, type SimulatedPower } from "./power/simulate-power";
export type { SimulationPlan } from "./power/simulation-plan";
export { simulateStudy } from "./power/simulate-study";
export type { UniformGenerator } from "./resampling/generator";
export { mersenneTwister, mulberry32 } from "./resampling/generator";
export type { Agreement } from "./report/agreement";
export type { AncovaModels } from "./report/ancova";
export type { Blindness } from "./report/blindness";
export { buildReport } from "./report/build-report";
export type { ContrastMethods } from "./report/contrast-methods";
export { corrections } from "./report/corrections";
export type { Figure, NotEstimable, NotEstimableReason } from "./report/figure";
export type { MixedModels } from "./report/mixed-models";
export type { OrdinalModels } from "./report/ordinal-models";
export type { OtherUnits } from "./report/other-units";
export { buildPairwiseReport, type PairwiseReport } from "./report/pairwise-report";
export type { PairwiseRequest } from "./report/pairwise-request";
export { reportParts, type ReportPart } from "./report/parts";
export type { Planning } from "./report/planning";
export type { PrePost } from "./report/pre-post";
export type { ContrastLadder, MetricLadder } from "./report/ladder-source";
export type { LadderStep } from "./report/ladder-step";
export type {
  AdjustedP,
  ArmChange,
  Contrast,
  ContrastMetric,
  EstimatedContrast,
  NotEstimableContrast,
  Report,
  ReportStatements,
  SparseArmChange,
} from "./report/report";
export type { ArmCounts, Counts, DroppedIdea, StageCounts } from "./report/report-counts";
export type {
  Alternative,
  MetricDescription,
  ReportMetric,
  ReportOptions,
} from "./report/report-options";
export type { ReportParts, ReportProgress } from "./report/report-parts";
export type { ScoreBin, ScoreDistribution, StageSummary } from "./report/report-scores";
export {
  alternatives,
  DEFAULT_EQUIVALENCE_MARGIN,
  DEFAULT_RESAMPLING,
  type MetricOption,
  type ReportRequest,
} from "./report/request";
export type { Sensitivity } from "./report/sensitivity";
export type { WithinArm } from "./report/within-arm";
export type { StatsErrorCode } from "./stats-error";
export { StatsError } from "./stats-error";
