import { distinctSorted } from "../../data/text-order";
import { StatsError } from "../../stats-error";
import type { ReportOptions } from "../report-options";
import type { StudyData } from "../study-data";
import { changedSums, contrastOfSums, sumsOf, type ArmSums } from "./arm-sums";
import type { ChangeUnits } from "./change-units";
import { scaleOf, summariseDeletions, type LeaveOneOut, type PairChanges } from "./leave-one-out";

/** The reviews behind one arm's change scores of one metric. */
export type ArmReviews = {
  readonly sums: ArmSums;
  readonly ideas: ReadonlyMap<number, IdeaReviews>;
  /** For each named reviewer their scores, three numbers each: the change score's place, 1 for post, the score. */
  readonly reviewers: ReadonlyMap<string, readonly number[]>;
  readonly unnamed: number;
};

type IdeaReviews = { pre: number; preCount: number; post: number; postCount: number };

/** Sums and counts of one arm's reviews, in one pass; made once for all contrasts of the arm. */
export function armReviews(
  metric: string,
  arm: string,
  { rows }: StudyData,
  units: ChangeUnits,
): ArmReviews {
  const ideas = new Map<number, IdeaReviews>();
  const reviewers = new Map<string, number[]>();
  let unnamed = 0;
  for (const index of units.rowsOf(metric, arm)) {
    const row = rows[index];
    if (!row) continue;
    const unit = units.unitOf[index] ?? 0;
    let idea = ideas.get(unit);
    if (!idea) ideas.set(unit, (idea = { pre: 0, preCount: 0, post: 0, postCount: 0 }));
    const isPost = row.stage === "post";
    addReview(idea, isPost, row.score, 1);
    if (row.reviewer === null) unnamed++;
    else {
      const own = reviewers.get(row.reviewer);
      if (own) own.push(unit, Number(isPost), row.score);
      else reviewers.set(row.reviewer, [unit, Number(isPost), row.score]);
    }
  }
  return { sums: sumsOf(Array.from(ideas.values(), changeOf)), ideas, reviewers, unnamed };
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
  options: ReportOptions,
): LeaveReviewerOut {
  const reviewers = distinctSorted([...other.reviewers.keys(), ...reference.reviewers.keys()]);
  if (reviewers.length === 0)
    throw new StatsError(
      "missing-data",
      "No review names its reviewer, so that no reviewer can be left out.",
    );
  const scale = scaleOf(pair);
  const summary = summariseDeletions(pair, options, () =>
    reviewers.map((reviewer) => ({
      leftOut: reviewer,
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

function withoutReviewer(reviewer: string, { sums, ideas, reviewers }: ArmReviews): ArmSums {
  const remaining = new Map<number, IdeaReviews>();
  const own = reviewers.get(reviewer) ?? [];
  for (let place = 0; place < own.length; place += 3) {
    const unit = own[place] ?? 0;
    let rest = remaining.get(unit);
    if (!rest) {
      const whole = ideas.get(unit);
      if (!whole) continue;
      remaining.set(unit, (rest = { ...whole }));
    }
    addReview(rest, own[place + 1] === 1, own[place + 2] ?? 0, -1);
  }
  const left: number[] = [];
  const come: number[] = [];
  for (const [unit, rest] of remaining) {
    const whole = ideas.get(unit);
    if (whole) left.push(changeOf(whole));
    if (isComplete(rest)) come.push(changeOf(rest));
  }
  return changedSums(sums, { left, come }, () =>
    Array.from(ideas, ([unit, whole]) => remaining.get(unit) ?? whole)
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
