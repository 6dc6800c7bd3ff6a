import type { ScoreRow, Stage } from "../data/score-row";
import { stages } from "../data/score-row";
import type { ReportMetric } from "./report-options";
import { describeMetric, type CheckedRequest } from "./request";

/** The metrics of the report with the stages that score them; those that both stages score form the change table. */
export function reportMetrics(
  rows: readonly ScoreRow[],
  requested: CheckedRequest["metrics"],
): ReportMetric[] {
  const found = new Map<string, Set<Stage>>();
  let last: string | null = null;
  let lastStage: Stage | null = null;
  for (const { metric, stage } of rows) {
    // Neighbouring rows are mostly of one stage, and often of one metric.
    if (metric === last && stage === lastStage) continue;
    [last, lastStage] = [metric, stage];
    const where = found.get(metric);
    if (where) where.add(stage);
    else found.set(metric, new Set([stage]));
  }
  const described = requested ?? [...found.keys()].map((key) => describeMetric(key));
  return described.map((metric) => {
    const own = stages.filter((stage) => found.get(metric.key)?.has(stage));
    return { ...metric, stages: own, inChangeTable: own.length === stages.length };
  });
}
