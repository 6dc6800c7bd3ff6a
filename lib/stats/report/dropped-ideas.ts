import type { IdeaMean } from "../data/idea-means";
import type { DroppedIdea } from "./report-counts";

/**
 * The ideas that lack a change score on a metric of the change table, with why: nothing leaves the analysis unsaid.
 *
 * @param means of the change table's metrics, in the order of `ideaMeans`: an idea's are neighbours, arm by arm
 */
export function droppedIdeas(means: readonly IdeaMean[]): DroppedIdea[] {
  const dropped: DroppedIdea[] = [];
  for (let from = 0; from < means.length;) {
    const first = means[from];
    const incomplete: IdeaMean[] = [];
    let isWholly = true;
    let to = from;
    for (; to < means.length; to++) {
      const entry = means[to];
      if (!entry || entry.idea !== first?.idea || entry.arm !== first.arm) break;
      const next = means[to + 1];
      const isComplete =
        next?.idea === entry.idea && next.arm === entry.arm && next.metric === entry.metric;
      if (isComplete) {
        isWholly = false;
        to++;
      } else incomplete.push(entry);
    }
    from = to;
    if (incomplete.length === 0 || !first) continue;
    const { idea, arm, topic } = first;
    for (const stage of ["pre", "post"] as const) {
      const own = incomplete.filter((entry) => entry.stage === stage);
      const metrics = own.map(({ metric }) => metric);
      if (metrics.length > 0)
        dropped.push({ idea, arm, topic, reason: `only-${stage}`, metrics, wholly: isWholly });
    }
  }
  return dropped;
}
