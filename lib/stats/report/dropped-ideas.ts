import { groupBy } from "../data/group-by";
import type { IdeaMean } from "../data/idea-means";
import type { DroppedIdea } from "./report-counts";

/**
 * The ideas that lack a change score on a metric of the change table, with why: nothing leaves the analysis unsaid.
 *
 * @param means of the change table's metrics, in order of idea and arm
 */
export function droppedIdeas(means: readonly IdeaMean[]): DroppedIdea[] {
  return [...groupBy(means, (entry) => [entry.idea, entry.arm]).values()].flatMap((ofIdea) => {
    const [{ idea, arm, topic }] = ofIdea;
    const byMetric = [...groupBy(ofIdea, (entry) => [entry.metric]).values()];
    const wholly = byMetric.every((entries) => entries.length === 1);
    const incomplete = byMetric.flatMap((entries) => (entries.length === 1 ? entries : []));
    return (["pre", "post"] as const).flatMap((stage): DroppedIdea[] => {
      const metrics = incomplete
        .filter((entry) => entry.stage === stage)
        .map((entry) => entry.metric);
      return metrics.length === 0
        ? []
        : [{ idea, arm, topic, reason: `only-${stage}`, metrics, wholly }];
    });
  });
}
