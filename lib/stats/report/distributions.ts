import { groupBy, groupKey } from "../data/group-by";
import type { IdeaMean } from "../data/idea-means";
import { stages, type ScoreRow } from "../data/score-row";
import { binOf, centerOf, chooseBins, type Bins } from "./bins";
import type { ReportMetric } from "./report-options";
import type { ScoreDistribution } from "./report-scores";

/** Each arm's histogram by stage and metric, in the order of metric, stage and arm; combinations without scores are left out. */
export function scoreDistributions(
  rows: readonly ScoreRow[],
  means: readonly IdeaMean[],
  metrics: readonly ReportMetric[],
  arms: readonly string[],
): ScoreDistribution[] {
  const scoresOf = groupBy(rows, (row) => [row.metric, row.stage, row.arm]);
  const meansOf = groupBy(means, (entry) => [entry.metric, entry.stage, entry.arm]);
  return metrics.flatMap((metric) => {
    const all = rows.filter((row) => row.metric === metric.key).map((row) => row.score);
    if (all.length === 0) return [];
    const bins = chooseBins(all, metric);
    return stages.flatMap((stage) =>
      arms.flatMap((arm): ScoreDistribution[] => {
        const key = groupKey([metric.key, stage, arm]);
        const own = scoresOf.get(key);
        if (!own) return [];
        return [
          {
            stage,
            arm,
            metric: metric.key,
            binWidth: bins.width,
            bins: countBins(own, bins),
            ideaMeans: (meansOf.get(key) ?? [])
              .map((entry) => entry.mean)
              .sort((left, right) => left - right),
          },
        ];
      }),
    );
  });
}

function countBins(rows: readonly ScoreRow[], bins: Bins): ScoreDistribution["bins"] {
  const counts = new Array<number>(bins.last - bins.first + 1).fill(0);
  for (const row of rows) {
    const index = binOf(row.score, bins);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ center: centerOf(index, bins), count }));
}
