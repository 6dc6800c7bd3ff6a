import { groupBy, groupKey } from "../data/group-by";
import type { IdeaMean } from "../data/idea-means";
import { stages, type ScoreRow } from "../data/score-row";
import { mean } from "../describe/mean";
import { standardDeviation } from "../describe/spread";
import type { ReportMetric } from "./report-options";
import type { StageSummary } from "./report-scores";

/** Each arm's scores by stage and metric, in the order of stage, metric and arm; combinations without scores are left out. */
export function stageSummaries(
  rows: readonly ScoreRow[],
  ideaMeans: readonly IdeaMean[],
  metrics: readonly ReportMetric[],
  arms: readonly string[],
): StageSummary[] {
  const groups = groupBy(rows, (row) => [row.stage, row.metric, row.arm]);
  const meansOf = groupBy(ideaMeans, (entry) => [entry.stage, entry.metric, entry.arm]);
  return stages.flatMap((stage) =>
    metrics.flatMap(({ key: metric, label }) =>
      arms.flatMap((arm): StageSummary[] => {
        const key = groupKey([stage, metric, arm]);
        const own = groups.get(key);
        if (!own) return [];
        const scores = own.map((row) => row.score);
        const means = (meansOf.get(key) ?? []).map((idea) => idea.mean);
        return [
          {
            stage,
            arm,
            metric,
            label,
            ideas: means.length,
            reviews: scores.length,
            mean: mean(scores),
            standardDeviation: scores.length < 2 ? null : standardDeviation(scores),
            ideaMean: mean(means),
            ideaStandardDeviation: means.length < 2 ? null : standardDeviation(means),
          },
        ];
      }),
    ),
  );
}
