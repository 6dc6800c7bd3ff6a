import type { IdeaChange } from "../data/change-scores";
import type { IdeaMean } from "../data/idea-means";
import type { ScoreRow } from "../data/score-row";
import type { ScoreTable } from "../data/score-table";
import type { ReportMetric, ReportOptions } from "./report-options";

/** One arm against the reference arm. Every difference of it is other arm − reference arm. */
export type ArmPair = { readonly referenceArm: string; readonly otherArm: string };

/** Which of the data's change scores each row of scores enters. */
export type ChangeUnits = {
  /** For each row, the place of its change score in `changes`; −1 for rows that enter none. */
  readonly unitOf: Int32Array;
  /** The places of the rows that enter the change scores of one arm on one metric, rising. */
  readonly rowsOf: (metric: string, arm: string) => Int32Array;
};

/** What every section of the report is computed from: the same scores, with the same exclusions. */
export type StudyData = {
  /** Finite scores of the report's metrics, without what was excluded. */
  readonly rows: readonly ScoreRow[];
  /** The same rows, in the same order, as columns of numbers. */
  readonly table: ScoreTable;
  readonly metrics: readonly ReportMetric[];
  /** The metrics that both stages score, in the report's order. */
  readonly tableMetrics: readonly ReportMetric[];
  readonly arms: readonly string[];
  /** One for each arm with change scores but the reference arm, in ASCII order. */
  readonly pairs: readonly ArmPair[];
  /** From `ideaMeans(rows)`, all metrics: ordered by idea, arm, metric, stage. */
  readonly means: readonly IdeaMean[];
  /** Those of one arm on one metric, in their order: one or two for each idea. */
  readonly meansOf: (metric: string, arm: string) => readonly IdeaMean[];
  /** From `changeScores`, table metrics alone. */
  readonly changes: readonly IdeaChange[];
  /** Those of one arm on one metric, in their order. */
  readonly changesOf: (metric: string, arm: string) => readonly IdeaChange[];
  readonly units: ChangeUnits;
  /** Ideas that were given to an executor; null where the data do not say. */
  readonly allocatedIdeas: ReadonlySet<string> | null;
  readonly options: ReportOptions;
};
