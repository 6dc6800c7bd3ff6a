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
 * @param means from `ideaMeans`, in its order, in which an idea's two means on a metric are neighbours
 */
export function changeScores(means: readonly IdeaMean[]): IdeaChange[] {
  const changes: IdeaChange[] = [];
  for (let place = 1; place < means.length; place++) {
    const [pre, post] = [means[place - 1], means[place]];
    if (!pre || !post || pre.stage === post.stage) continue;
    const { idea, arm, topic, metric } = pre;
    if (idea !== post.idea || arm !== post.arm || metric !== post.metric) continue;
    changes.push({
      idea,
      arm,
      topic,
      metric,
      pre: pre.mean,
      post: post.mean,
      change: difference(post.mean, pre.mean),
      preReviews: pre.reviews,
      postReviews: post.reviews,
    });
  }
  return changes;
}

/** Two means that are equal but for their last bits have a change of zero, not of 10⁻¹⁶. */
function difference(post: number, pre: number): number {
  const change = post - pre;
  return Math.abs(change) <= ROUNDING * Math.max(Math.abs(post), Math.abs(pre)) ? 0 : change;
}
