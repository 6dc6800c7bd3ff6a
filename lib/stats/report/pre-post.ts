import type { IdeaChange } from "../data/change-scores";
import { comparePair } from "./pre-post-pair";
import { correlateStages } from "./pre-post-correlations";
import type { PrePost } from "./pre-post-section";
import type { StudyData } from "./study-data";

export type { PrePost } from "./pre-post-section";

/**
 * Scores before against scores after: how they correlate, how the arms' order turns, and how much of the change contrast
 * was there before or follows from regression to the mean.
 * Estimands: see the functions of `association/`; units are ideas with scores in both stages, differences are other arm −
 * reference arm.
 *
 * Checked against R 4.2.2 on the released reviews of arXiv:2506.20803 (relative 1e-9).
 */
export function prePost({ arms, changesOf, tableMetrics, pairs, options }: StudyData): PrePost {
  const withChanges = arms.filter((arm) =>
    tableMetrics.some(({ key }) => changesOf(key, arm).length > 0),
  );
  const byMetric = tableMetrics.map((metric) => ({
    metric,
    byArm: new Map(withChanges.map((arm) => [arm, changesOf(metric.key, arm)])),
  }));
  const { confidenceLevel } = options;
  return {
    correlations: byMetric.map(({ metric, byArm }) => ({
      metric: metric.key,
      label: metric.label,
      sets: [
        correlateStages(null, onceEachIdea(byArm), confidenceLevel),
        ...[...byArm].map(([arm, ideas]) => correlateStages(arm, ideas, confidenceLevel)),
      ],
    })),
    pairs: pairs.map(({ referenceArm, otherArm }) => ({
      referenceArm,
      otherArm,
      metrics: byMetric.map(({ metric, byArm }) =>
        comparePair(
          metric,
          byArm.get(otherArm) ?? [],
          byArm.get(referenceArm) ?? [],
          confidenceLevel,
        ),
      ),
    })),
  };
}

type ByArm = ReadonlyMap<string, readonly IdeaChange[]>;

function onceEachIdea(byArm: ByArm): IdeaChange[] {
  const ideas = new Map<string, IdeaChange>();
  for (const changes of byArm.values())
    for (const change of changes) if (!ideas.has(change.idea)) ideas.set(change.idea, change);
  return [...ideas.values()];
}
