export type StatsErrorCode =
  /** Fewer values, ideas, reviews or groups than the figure needs. */
  | "too-few-units"
  | "non-finite"
  /** Nothing varies where the figure needs spread. */
  | "zero-variance"
  | "unknown-arm"
  | "invalid-option"
  /** An iteration ran out of steps, or stopped where it is no optimum. */
  | "not-converged"
  /** The data lack a column or an entry that the figure is about, such as reviewers or guesses. */
  | "missing-data"
  /** The design cannot tell two effects apart. */
  | "not-identifiable"
  /** More work than was allowed. */
  | "too-large";

/** Why a figure could not be computed. The code is for programs, the message for people. */
export class StatsError extends Error {
  override readonly name = "StatsError";

  constructor(
    readonly code: StatsErrorCode,
    message: string,
  ) {
    super(message);
  }
}
