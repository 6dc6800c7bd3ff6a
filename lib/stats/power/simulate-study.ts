import type { ScoreRow } from "../data/score-row";
import type { UniformGenerator } from "../resampling/generator";
import { studyDrawer } from "./draw-study";
import type { SimulationPlan } from "./simulation-plan";

/** The key of the one metric that a simulated study scores. */
export const SIMULATED_METRIC = "score";

/**
 * A made-up study in the long format: one score a row, in the order in which it was drawn. An idea that dropped out
 * has pre scores alone.
 *
 * @param plan    what is true and how it is looked at
 * @param uniform its state decides the study; each call draws a new one
 * @returns rows of one metric, `score`. Ideas are called like `AI 1`; reviewers `R1`, … or null if every review is by a
 *   new reviewer
 * @throws StatsError "invalid-option"
 */
export function simulateStudy(plan: SimulationPlan, uniform: UniformGenerator): ScoreRow[] {
  const rows: ScoreRow[] = [];
  studyDrawer(plan, uniform)(
    () => undefined,
    (arm, idea, stage, reviewer, score) => {
      const { name } = plan[arm];
      rows.push({
        stage,
        idea: `${name} ${idea + 1}`,
        arm: name,
        topic: null,
        reviewer: reviewer === null ? null : `R${reviewer + 1}`,
        metric: SIMULATED_METRIC,
        score,
        covariates: {},
      });
    },
  );
  return rows;
}

/** The idea means of one arm's ideas that kept both stages, in the order of the ideas. */
export type SimulatedMeans = { readonly pre: Float64Array; readonly post: Float64Array };

/**
 * Studies as `simulateStudy` draws them, as idea means alone: without rows, many times faster. From the same state of the
 * generator the first study is the same one.
 *
 * @returns a function that draws the next study; its arrays are valid until the next call
 * @throws StatsError "invalid-option"
 */
export function ideaMeansSimulator(
  plan: SimulationPlan,
  uniform: UniformGenerator,
): () => { readonly reference: SimulatedMeans; readonly other: SimulatedMeans } {
  const draw = studyDrawer(plan, uniform);
  const room = (ideas: number) => ({
    pre: new Float64Array(ideas),
    post: new Float64Array(ideas),
    kept: 0,
  });
  const arms = { reference: room(plan.reference.ideas), other: room(plan.other.ideas) };
  const filled = ({ pre, post, kept }: ReturnType<typeof room>): SimulatedMeans => ({
    pre: pre.subarray(0, kept),
    post: post.subarray(0, kept),
  });
  return () => {
    arms.reference.kept = arms.other.kept = 0;
    draw((arm, pre, post) => {
      if (Number.isNaN(post)) return;
      const own = arms[arm];
      own.pre[own.kept] = pre;
      own.post[own.kept++] = post;
    });
    return { reference: filled(arms.reference), other: filled(arms.other) };
  };
}
