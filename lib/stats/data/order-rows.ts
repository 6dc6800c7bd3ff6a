import type { ScoreRow } from "./score-row";
import { compareText } from "./text-order";

/**
 * The rows in an order that follows from what they hold, so that no figure of a report depends on how a file happened
 * to be sorted: by idea, arm, stage (pre first), metric, reviewer, score, and covariates where all else is equal.
 */
export function orderRows(rows: readonly ScoreRow[]): ScoreRow[] {
  return [...rows].sort(
    (left, right) =>
      compareText(left.idea, right.idea) ||
      compareText(left.arm, right.arm) ||
      compareText(right.stage, left.stage) ||
      compareText(left.metric, right.metric) ||
      compareText(left.reviewer ?? "", right.reviewer ?? "") ||
      left.score - right.score ||
      compareText(describe(left), describe(right)),
  );
}

function describe({ covariates, topic }: ScoreRow): string {
  const entries = Object.entries(covariates).sort(([left], [right]) => compareText(left, right));
  return JSON.stringify([topic, entries]);
}
