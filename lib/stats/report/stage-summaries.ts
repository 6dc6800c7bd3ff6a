import { groupBy, groupKey } from "../data/group-by";
import { ideaMeans } from "../data/idea-means";
import { stages, type ScoreRow } from "../data/score-row";
import { mean } from "../describe/mean";
import { standardDeviation } from "../describe/spread";
import type { ReportMetric } from "./report";
import type { StageSummary } from "./report-scores";

/** Each arm's scores by stage and metric, in the order of stage, metric and arm; combinations without scores are left out. */
export function stageSummaries(
  rows: readonly ScoreRow[],
  metrics: readonly ReportMetric[],
  arms: readonly string[],
): StageSummary[] {
  const groups = groupBy(rows, (row) => [row.stage, row.metric, row.arm]);
  return stages.flatMap((stage) =>
    metrics.flatMap(({ key: metric, label }) =>
      arms.flatMap((arm): StageSummary[] => {
        const own = groups.get(groupKey([stage, metric, arm]));
        if (!own) return [];
        const scores = own.map((row) => row.score);
        const means = ideaMeans(own).map((idea) => idea.mean);
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
