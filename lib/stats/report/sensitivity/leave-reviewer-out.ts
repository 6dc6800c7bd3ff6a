import { StatsError } from "../../stats-error";
import type { StudyData } from "../study-data";
import { changedSums, contrastOfSums, sumsOf, type ArmSums } from "./arm-sums";
import { scaleOf, summariseDeletions, type LeaveOneOut, type PairChanges } from "./leave-one-out";

/** The reviews behind one arm's change scores of one metric, the change scores numbered in the order of the rows. */
export type ArmReviews = {
  readonly sums: ArmSums;
  readonly ideas: readonly IdeaReviews[];
  /** The arm's named reviews one reviewer after the other, each one's in the order of the rows. */
  readonly reviews: {
    /** By the reviewers' numbers, where each one's reviews begin, and at the end how many there are. */
    readonly starts: Int32Array;
    /** The change score that each review enters. */
    readonly idea: Int32Array;
    readonly isPost: Uint8Array;
    readonly scores: Float64Array;
  };
  readonly unnamed: number;
};

type IdeaReviews = { pre: number; preCount: number; post: number; postCount: number };

/** Sums and counts of one arm's reviews, in a few passes; made once for all contrasts of the arm. */
export function armReviews(metric: string, arm: string, { table, units }: StudyData): ArmReviews {
  const places = units.rowsOf(metric, arm);
  const ideas: IdeaReviews[] = [];
  const ideaOf = new Int32Array(places.length);
  const starts = new Int32Array(table.reviewer.names.length + 1);
  let lastUnit = -1;
  let idea: IdeaReviews = { pre: 0, preCount: 0, post: 0, postCount: 0 };
  places.forEach((place, review) => {
    const unit = units.unitOf[place] ?? 0;
    if (unit !== lastUnit) {
      idea = { pre: 0, preCount: 0, post: 0, postCount: 0 };
      ideas.push(idea);
      lastUnit = unit;
    }
    ideaOf[review] = ideas.length - 1;
    addReview(idea, table.stages[place] === 1, table.scores[place] ?? 0, 1);
    const after = (table.reviewer.codes[place] ?? -1) + 1;
    if (after > 0) starts[after] = (starts[after] ?? 0) + 1;
  });
  for (let reviewer = 1; reviewer < starts.length; reviewer++)
    starts[reviewer] = (starts[reviewer] ?? 0) + (starts[reviewer - 1] ?? 0);
  const named = starts.at(-1) ?? 0;
  const reviews = {
    starts,
    idea: new Int32Array(named),
    isPost: new Uint8Array(named),
    scores: new Float64Array(named),
  };
  const next = starts.slice();
  places.forEach((place, review) => {
    const reviewer = table.reviewer.codes[place] ?? -1;
    if (reviewer < 0) return;
    const to = next[reviewer] ?? 0;
    next[reviewer] = to + 1;
    reviews.idea[to] = ideaOf[review] ?? 0;
    reviews.isPost[to] = table.stages[place] ?? 0;
    reviews.scores[to] = table.scores[place] ?? 0;
  });
  return { sums: sumsOf(ideas.map(changeOf)), ideas, reviews, unnamed: places.length - named };
}

export type LeaveReviewerOut = LeaveOneOut & {
  /** Reviews without a reviewer's name: they stay in every time. */
  readonly unnamedReviews: number;
};

/**
 * The change-score contrast without each reviewer's reviews in turn: idea means are taken over the remaining reviews,
 * and an idea that loses a stage by it drops out.
 * Estimand: as the contrast's, over the remaining reviews. A reviewer of both stages leaves both.
 *
 * Each reviewer costs as many steps as they wrote reviews.
 * @throws StatsError "missing-data" if no review names its reviewer; of Welch's test; "too-few-units" if no deletion
 *   leaves a test
 * Checked against R 4.2.2 `t.test` on means made anew without the reviewer (relative 1e-9).
 */
export function leaveReviewerOut(
  pair: PairChanges,
  other: ArmReviews,
  reference: ArmReviews,
  { table, options }: StudyData,
): LeaveReviewerOut {
  const wroteFor = ({ reviews: { starts } }: ArmReviews, reviewer: number) =>
    starts[reviewer] !== starts[reviewer + 1];
  const reviewers = table.reviewer.names.flatMap((name, reviewer) =>
    wroteFor(other, reviewer) || wroteFor(reference, reviewer) ? [{ name, reviewer }] : [],
  );
  if (reviewers.length === 0)
    throw new StatsError(
      "missing-data",
      "No review names its reviewer, so that no reviewer can be left out.",
    );
  const scale = scaleOf(pair);
  const summary = summariseDeletions(pair, options, () =>
    reviewers.map(({ name, reviewer }) => ({
      leftOut: name,
      contrast: contrastOfSums(
        withoutReviewer(reviewer, other),
        withoutReviewer(reviewer, reference),
        options.alternative,
        scale,
      ),
    })),
  );
  return { ...summary, unnamedReviews: other.unnamed + reference.unnamed };
}

function withoutReviewer(reviewer: number, { sums, ideas, reviews }: ArmReviews): ArmSums {
  const remaining = new Map<number, IdeaReviews>();
  const left: number[] = [];
  const come: number[] = [];
  const to = reviews.starts[reviewer + 1] ?? 0;
  for (let review = reviews.starts[reviewer] ?? 0; review < to;) {
    const place = reviews.idea[review] ?? 0;
    const whole = ideas[place];
    if (!whole) break;
    const rest = { ...whole };
    // A reviewer's reviews come by idea.
    for (; review < to && reviews.idea[review] === place; review++)
      addReview(rest, reviews.isPost[review] === 1, reviews.scores[review] ?? 0, -1);
    remaining.set(place, rest);
    left.push(changeOf(whole));
    if (isComplete(rest)) come.push(changeOf(rest));
  }
  return changedSums(sums, { left, come }, () =>
    ideas
      .map((whole, place) => remaining.get(place) ?? whole)
      .filter(isComplete)
      .map(changeOf),
  );
}

/** Adds one review, or takes it out with a sign of −1. */
function addReview(idea: IdeaReviews, isPost: boolean, score: number, sign: 1 | -1): void {
  if (isPost) {
    idea.post += sign * score;
    idea.postCount += sign;
  } else {
    idea.pre += sign * score;
    idea.preCount += sign;
  }
}

function isComplete({ preCount, postCount }: IdeaReviews): boolean {
  return preCount > 0 && postCount > 0;
}

function changeOf({ pre, preCount, post, postCount }: IdeaReviews): number {
  return post / postCount - pre / preCount;
}
