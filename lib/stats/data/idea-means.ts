import { mean } from "../describe/mean";
import type { ScoreRow, Stage } from "./score-row";
import { scoreTable, type ScoreTable } from "./score-table";

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
 * @param rows finite scores, in any order; those of one idea name the same topic, or none
 * @throws StatsError "non-finite"
 */
export function ideaMeans(rows: readonly ScoreRow[]): IdeaMean[] {
  // A mean is exact whatever the order of its reviews (exact-sum.ts).
  return meansOfTable(scoreTable(rows, "as-they-came"));
}

/** The same of rows that are laid out already: in their order, the reviews behind a mean are neighbours. */
export function meansOfTable(table: ScoreTable): IdeaMean[] {
  const { rows, scores, idea, arm, metric, stages } = table;
  const topics = topicOfIdeas(table);
  const means: IdeaMean[] = [];
  const own: number[] = [];
  /** By metric, those of the idea and arm at hand. */
  const pre = new Array<IdeaMean | undefined>(metric.names.length);
  const post = new Array<IdeaMean | undefined>(metric.names.length);
  for (let from = 0; from < rows.length;) {
    const [ideaCode, armCode] = [idea.codes[from] ?? 0, arm.codes[from] ?? 0];
    const isSameArm = (place: number) =>
      idea.codes[place] === ideaCode && arm.codes[place] === armCode;
    let [first, last] = [metric.names.length, -1];
    while (isSameArm(from)) {
      const [metricCode, isPost] = [metric.codes[from] ?? 0, stages[from] === 1];
      own.length = 0;
      for (; isSameArm(from); from++) {
        if (metric.codes[from] !== metricCode || (stages[from] === 1) !== isPost) break;
        own.push(scores[from] ?? 0);
      }
      (isPost ? post : pre)[metricCode] = {
        idea: idea.names[ideaCode] ?? "",
        arm: arm.names[armCode] ?? "",
        topic: table.topic.names[topics[ideaCode] ?? -1] ?? null,
        metric: metric.names[metricCode] ?? "",
        stage: isPost ? "post" : "pre",
        mean: mean(own),
        reviews: own.length,
      };
      first = Math.min(first, metricCode);
      last = Math.max(last, metricCode);
    }
    for (let code = first; code <= last; code++)
      for (const side of [pre, post]) {
        const entry = side[code];
        if (entry) means.push(entry);
        side[code] = undefined;
      }
  }
  return means;
}

/** The topic of each idea's last row that names one. */
function topicOfIdeas({ idea, topic }: ScoreTable): Int32Array {
  const topics = new Int32Array(idea.names.length).fill(-1);
  for (let place = 0; place < topic.codes.length; place++) {
    const own = topic.codes[place] ?? -1;
    if (own >= 0) topics[idea.codes[place] ?? 0] = own;
  }
  return topics;
}
