import type { IdeaMean } from "../../data/idea-means";
import type { StudyData } from "../study-data";

/** An idea that might have been executed; `post` is null where it was not, or nobody scored it on the metric. */
export type Candidate = {
  readonly idea: string;
  readonly topic: string | null;
  readonly pre: number;
  readonly post: number | null;
};

/**
 * The ideas of one arm with a pre mean on one metric: those that were given to an executor where that is known, else all
 * of them. An idea with both means was executed whatever the list says.
 */
export function candidatesOf(means: readonly IdeaMean[], allocated: StudyData["allocatedIdeas"]) {
  const posts = new Map<string, number>();
  for (const { idea, stage, mean } of means) if (stage === "post") posts.set(idea, mean);
  return means
    .filter(({ stage }) => stage === "pre")
    .map(({ idea, topic, mean }): Candidate => {
      return { idea, topic, pre: mean, post: posts.get(idea) ?? null };
    })
    .filter(({ idea, post }) => post !== null || allocated === null || allocated.has(idea));
}

/** post − pre of a candidate that was finished. */
export function finishedChanges(candidates: readonly Candidate[]): number[] {
  return candidates.flatMap(({ pre, post }) => (post === null ? [] : [post - pre]));
}
