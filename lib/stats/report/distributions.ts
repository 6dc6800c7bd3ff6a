import { stages } from "../data/score-row";
import { codeOf } from "../data/text-column";
import { binOf, centerOf, chooseBins, type Bins } from "./bins";
import type { ScoreDistribution } from "./report-scores";
import type { StudyData } from "./study-data";

/** Each arm's histogram by stage and metric, in the order of metric, stage and arm; combinations without scores are left out. */
export function scoreDistributions(data: StudyData): ScoreDistribution[] {
  const { table, metrics, arms } = data;
  return metrics.flatMap((metric) => {
    const code = codeOf(table.metric, metric.key);
    const all = table.scores.filter((_, place) => table.metric.codes[place] === code);
    if (all.length === 0) return [];
    const bins = chooseBins(all, metric);
    return stages.flatMap((stage) =>
      arms.flatMap((arm): ScoreDistribution[] => {
        const own = table.placesOf(metric.key, arm, stage);
        if (own.length === 0) return [];
        const means = data.meansOf(metric.key, arm).filter((entry) => entry.stage === stage);
        return [
          {
            stage,
            arm,
            metric: metric.key,
            binWidth: bins.width,
            bins: countBins(table.scores, own, bins),
            ideaMeans: Array.from(Float64Array.from(means.map((entry) => entry.mean)).sort()),
          },
        ];
      }),
    );
  });
}

function countBins(
  scores: Float64Array,
  places: Int32Array,
  bins: Bins,
): ScoreDistribution["bins"] {
  const counts = new Array<number>(bins.last - bins.first + 1).fill(0);
  for (const place of places) {
    const index = binOf(scores[place] ?? 0, bins);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ center: centerOf(index, bins), count }));
}
