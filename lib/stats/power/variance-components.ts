import { requireFiniteNumber } from "./power-test";
import { StatsError } from "../stats-error";

/**
 * Where the spread of scores comes from, as variances in squared scale points. A score is
 * mean of its arm and stage + idea + idea:stage + reviewer + residual, all independent.
 */
export type VarianceComponents = {
  /** Between ideas, the same in both stages. */
  readonly idea: number;
  /** What an idea has in one stage alone: in its execution, or in how it reads as a proposal. */
  readonly ideaStage: number;
  /** Between reviewers: how mild or severe they are. */
  readonly reviewer: number;
  /** What is left within one reviewer's reviews. */
  readonly residual: number;
};

/** @throws StatsError "invalid-option" for a negative or infinite variance */
export function requireComponents(components: VarianceComponents): void {
  const named = [
    ["idea", components.idea],
    ["idea in one stage", components.ideaStage],
    ["reviewer", components.reviewer],
    ["residual", components.residual],
  ] as const;
  for (const [name, value] of named) {
    requireFiniteNumber(`variance of the ${name}`, value);
    if (value < 0)
      throw new StatsError(
        "invalid-option",
        `The variance of the ${name} is 0 or more; it cannot be ${value}.`,
      );
  }
}

/** @throws StatsError "invalid-option" unless there are as many reviewers as an idea needs, or null for ever new ones */
export function requireReviews(
  reviews: { readonly preReviews: number; readonly postReviews: number },
  reviewers: number | null,
): void {
  for (const [stage, count] of [
    ["before", reviews.preReviews],
    ["after", reviews.postReviews],
  ] as const) {
    if (!(Number.isInteger(count) && count >= 1))
      throw new StatsError(
        "invalid-option",
        `The number of reviews of an idea ${stage} execution is a whole number from 1 on; it cannot be ${count}.`,
      );
    if (reviewers !== null && !(Number.isInteger(reviewers) && reviewers >= count))
      throw new StatsError(
        "invalid-option",
        `There have to be as many reviewers as an idea has reviews ${stage} execution (${count}), or more; ${reviewers} are too few.`,
      );
  }
}
