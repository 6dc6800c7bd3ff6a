import { stages } from "../data/score-row";
import { valuesAt } from "../data/score-table";
import { mean } from "../describe/mean";
import { standardDeviation } from "../describe/spread";
import type { StageSummary } from "./report-scores";
import type { StudyData } from "./study-data";

/** Each arm's scores by stage and metric, in the order of stage, metric and arm; combinations without scores are left out. */
export function stageSummaries({ table, metrics, arms, meansOf }: StudyData): StageSummary[] {
  return stages.flatMap((stage) =>
    metrics.flatMap(({ key: metric, label }) =>
      arms.flatMap((arm): StageSummary[] => {
        const scores = valuesAt(table.scores, table.placesOf(metric, arm, stage));
        if (scores.length === 0) return [];
        const means = meansOf(metric, arm)
          .filter((idea) => idea.stage === stage)
          .map((idea) => idea.mean);
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
