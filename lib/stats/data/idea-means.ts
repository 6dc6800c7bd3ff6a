import { mean } from "../describe/mean";
import { groupBy } from "./group-by";
import type { ScoreRow, Stage } from "./score-row";
import { compareText } from "./text-order";

/** One idea's mean score on one metric in one stage, for one arm that it belongs to. */
export type IdeaMean = {
  readonly idea: string;
  readonly arm: string;
  readonly topic: string | null;
  readonly metric: string;
  readonly stage: Stage;
  /** Every review weighs the same. */
  readonly mean: number;
  readonly reviews: number;
};

/**
 * The ideas' means: one for each idea, arm, metric and stage that has scores; ordered by idea, arm, metric and stage.
 *
 * @param rows finite scores
 * @throws StatsError "non-finite"
 */
export function ideaMeans(rows: readonly ScoreRow[]): IdeaMean[] {
  const topics = new Map<string, string>();
  for (const row of rows) if (row.topic !== null) topics.set(row.idea, row.topic);
  return [...groupBy(rows, (row) => [row.idea, row.arm, row.metric, row.stage]).values()]
    .map((group): IdeaMean => {
      const [{ idea, arm, metric, stage }] = group;
      return {
        idea,
        arm,
        topic: topics.get(idea) ?? null,
        metric,
        stage,
        mean: mean(group.map((row) => row.score)),
        reviews: group.length,
      };
    })
    .sort(
      (left, right) =>
        compareText(left.idea, right.idea) ||
        compareText(left.arm, right.arm) ||
        compareText(left.metric, right.metric) ||
        compareText(right.stage, left.stage),
    );
}
