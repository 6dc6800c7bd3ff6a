export type StatsErrorCode =
  | "too-few-units"
  | "non-finite"
  | "zero-variance"
  | "unknown-arm"
  | "invalid-option"
  | "not-converged";

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
