export type { IdeaChange } from "./data/change-scores";
export { changeScores } from "./data/change-scores";
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
export type { Correction } from "./multiplicity/adjust";
export { adjustPValues } from "./multiplicity/adjust";
export type { MetricOption, ReportRequest } from "./report/request";
export { alternatives, corrections } from "./report/request";
export { buildReport } from "./report/build-report";
export type {
  Alternative,
  ArmChange,
  Contrast,
  ContrastMetric,
  EstimatedContrast,
  MetricDescription,
  NotEstimableContrast,
  NotEstimableReason,
  Report,
  ReportMetric,
  ReportOptions,
  ReportStatements,
  SparseArmChange,
} from "./report/report";
export type { ArmCounts, Counts, DroppedIdea, StageCounts } from "./report/report-counts";
export type { ScoreBin, ScoreDistribution, StageSummary } from "./report/report-scores";
export type { StatsErrorCode } from "./stats-error";
export { StatsError } from "./stats-error";
