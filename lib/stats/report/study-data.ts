import type { IdeaChange } from "../data/change-scores";
import type { IdeaMean } from "../data/idea-means";
import type { ScoreRow } from "../data/score-row";
import type { ReportMetric, ReportOptions } from "./report-options";

/** One arm against the reference arm. Every difference of it is other arm − reference arm. */
export type ArmPair = { readonly referenceArm: string; readonly otherArm: string };

/** What every section of the report is computed from: the same scores, with the same exclusions. */
export type StudyData = {
  /** Finite scores of the report's metrics, without what was excluded. */
  readonly rows: readonly ScoreRow[];
  readonly metrics: readonly ReportMetric[];
  /** The metrics that both stages score, in the report's order. */
  readonly tableMetrics: readonly ReportMetric[];
  readonly arms: readonly string[];
  /** One for each arm with change scores but the reference arm, in ASCII order. */
  readonly pairs: readonly ArmPair[];
  /** From `ideaMeans(rows)`, all metrics: ordered by idea, arm, metric, stage. */
  readonly means: readonly IdeaMean[];
  /** From `changeScores`, table metrics alone. */
  readonly changes: readonly IdeaChange[];
  /** Ideas that were given to an executor; null where the data do not say. */
  readonly allocatedIdeas: ReadonlySet<string> | null;
  readonly options: ReportOptions;
};
