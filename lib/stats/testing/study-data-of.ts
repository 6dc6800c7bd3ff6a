import { changeScores } from "../data/change-scores";
import { ideaMeans } from "../data/idea-means";
import type { ScoreRow } from "../data/score-row";
import { distinctSorted } from "../data/text-order";
import type { ReportOptions } from "../report/report-options";
import { reportMetrics } from "../report/report-metrics";
import type { StudyData } from "../report/study-data";

/** What `buildReport` hands its sections, made of rows alone; without resampling unless a test asks for it. */
export function studyDataOf(
  rows: readonly ScoreRow[],
  options: Partial<ReportOptions> = {},
): StudyData {
  const metrics = reportMetrics(rows, null);
  const tableMetrics = metrics.filter((metric) => metric.inChangeTable);
  const keys = new Set(tableMetrics.map(({ key }) => key));
  const means = ideaMeans(rows);
  const changes = changeScores(means.filter(({ metric }) => keys.has(metric)));
  const [referenceArm = null, ...others] = distinctSorted(changes.map(({ arm }) => arm));
  return {
    rows,
    metrics,
    tableMetrics,
    arms: distinctSorted(rows.map(({ arm }) => arm)),
    pairs: referenceArm === null ? [] : others.map((otherArm) => ({ referenceArm, otherArm })),
    means,
    changes,
    allocatedIdeas: null,
    options: {
      referenceArm,
      referenceArmChosen: false,
      confidenceLevel: 0.95,
      alternative: "greater",
      correction: "benjamini-hochberg",
      equivalenceMargin: 0.5,
      resampling: null,
      covariates: null,
      ...options,
    },
  };
}
