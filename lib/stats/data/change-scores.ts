import { groupBy } from "./group-by";
import type { IdeaMean } from "./idea-means";

/** One idea's means over its reviews, for each arm it belongs to; only ideas that both stages scored on the metric. */
export type IdeaChange = {
  readonly idea: string;
  readonly arm: string;
  readonly topic: string | null;
  readonly metric: string;
  readonly pre: number;
  readonly post: number;
  /** post − pre. */
  readonly change: number;
  readonly preReviews: number;
  readonly postReviews: number;
};

/** Below this share of the means, a difference is what rounding left over. */
const ROUNDING = 1e-13;

/**
 * The change scores: post − pre of an idea's means, in scale points. An idea that lacks a stage has none; nothing is
 * imputed.
 *
 * @param means from `ideaMeans`, whose order is kept
 */
export function changeScores(means: readonly IdeaMean[]): IdeaChange[] {
  const groups = groupBy(means, (entry) => [entry.idea, entry.arm, entry.metric]);
  return [...groups.values()].flatMap((group) => {
    const pre = group.find((entry) => entry.stage === "pre");
    const post = group.find((entry) => entry.stage === "post");
    if (!pre || !post) return [];
    const { idea, arm, topic, metric } = pre;
    return {
      idea,
      arm,
      topic,
      metric,
      pre: pre.mean,
      post: post.mean,
      change: difference(post.mean, pre.mean),
      preReviews: pre.reviews,
      postReviews: post.reviews,
    };
  });
}

/** Two means that are equal but for their last bits have a change of zero, not of 10⁻¹⁶. */
function difference(post: number, pre: number): number {
  const change = post - pre;
  return Math.abs(change) <= ROUNDING * Math.max(Math.abs(post), Math.abs(pre)) ? 0 : change;
}
