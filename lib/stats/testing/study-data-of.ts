import type { ScoreRow } from "../data/score-row";
import { scoreTable } from "../data/score-table";
import { distinctSorted } from "../data/text-order";
import { makeStudyData } from "../report/make-study-data";
import { reportMetrics } from "../report/report-metrics";
import type { ReportOptions } from "../report/report-options";
import type { StudyData } from "../report/study-data";

/** What `buildReport` hands its sections, made of rows alone; without resampling unless a test asks for it. */
export function studyDataOf(
  rows: readonly ScoreRow[],
  options: Partial<ReportOptions> = {},
): StudyData {
  const shape = {
    table: scoreTable(rows),
    metrics: reportMetrics(rows, null),
    arms: distinctSorted(rows.map(({ arm }) => arm)),
    allocatedIdeas: null,
  };
  return makeStudyData(shape, (changes) => ({
    referenceArm: distinctSorted(changes.map(({ arm }) => arm))[0] ?? null,
    referenceArmChosen: false,
    confidenceLevel: 0.95,
    alternative: "greater",
    correction: "benjamini-hochberg",
    equivalenceMargin: 0.5,
    resampling: null,
    covariates: null,
    ...options,
  }));
}
