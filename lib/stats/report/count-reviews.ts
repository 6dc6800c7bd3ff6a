import type { IdeaChange } from "../data/change-scores";
import { groupBy } from "../data/group-by";
import type { ScoreRow, Stage } from "../data/score-row";
import type { Counts, StageCounts } from "./report-counts";

/** How many reviews, ideas and reviewers there are, by stage and arm. */
export function countReviews(
  rows: readonly ScoreRow[],
  arms: readonly string[],
  changes: readonly IdeaChange[],
): Counts {
  return {
    rows: rows.length,
    ideas: distinct(rows.map((row) => row.idea)),
    pre: countStage(rows, "pre"),
    post: countStage(rows, "post"),
    ideasWithBothStages: distinct(changes.map((change) => change.idea)),
    arms: arms.map((arm) => {
      const own = rows.filter((row) => row.arm === arm);
      return {
        arm,
        pre: countStage(own, "pre"),
        post: countStage(own, "post"),
        ideasWithBothStages: distinct(
          changes.filter((change) => change.arm === arm).map((change) => change.idea),
        ),
      };
    }),
  };
}

function countStage(all: readonly ScoreRow[], stage: Stage): StageCounts {
  const reviewersOf = new Map<string, Set<string>>();
  const reviewers = new Set<string>();
  const unnamed: ScoreRow[] = [];
  for (const row of all) {
    if (row.stage !== stage) continue;
    const own = reviewersOf.get(row.idea) ?? new Set();
    reviewersOf.set(row.idea, own);
    if (row.reviewer === null) unnamed.push(row);
    else {
      own.add(row.reviewer);
      reviewers.add(row.reviewer);
    }
  }
  let namedReviews = 0;
  for (const own of reviewersOf.values()) namedReviews += own.size;
  const unnamedReviews = countUnnamed(unnamed);
  return {
    reviews: namedReviews + unnamedReviews,
    ideas: reviewersOf.size,
    reviewers: reviewers.size,
    unnamedReviews,
  };
}

/** Per idea, the most rows that one metric has in one arm: an arm's rows are repetitions of another's. */
function countUnnamed(rows: readonly ScoreRow[]): number {
  let total = 0;
  for (const ofIdea of groupBy(rows, (row) => [row.idea]).values()) {
    const perMetric = groupBy(ofIdea, (row) => [row.arm, row.metric]).values();
    let most = 0;
    for (const group of perMetric) most = Math.max(most, group.length);
    total += most;
  }
  return total;
}

function distinct(texts: readonly string[]): number {
  return new Set(texts).size;
}
