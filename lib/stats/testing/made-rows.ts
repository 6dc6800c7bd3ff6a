import type { ScoreRow } from "../data/score-row";

/** A row for tests, with what the test does not care about filled in. */
export function madeRow(part: Partial<ScoreRow>): ScoreRow {
  return {
    stage: "pre",
    idea: "i1",
    arm: "AI",
    topic: null,
    reviewer: null,
    metric: "overall",
    score: 5,
    covariates: {},
    ...part,
  };
}

/** One idea's rows: a review for each score. */
export function ideaRows(
  idea: string,
  arm: string,
  scores: { pre?: readonly number[]; post?: readonly number[] },
  metric = "overall",
): ScoreRow[] {
  return (["pre", "post"] as const).flatMap((stage) =>
    (scores[stage] ?? []).map((score) => madeRow({ stage, idea, arm, metric, score })),
  );
}
