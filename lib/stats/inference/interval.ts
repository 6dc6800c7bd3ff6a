import { StatsError } from "../stats-error";

/** A confidence interval; `level` is its coverage, such as 0.95. */
export type Interval = { readonly lower: number; readonly upper: number; readonly level: number };

export const DEFAULT_CONFIDENCE_LEVEL = 0.95;

/** @throws StatsError "invalid-option" unless the level lies between 0 and 1 */
export function requireConfidenceLevel(level: number): void {
  if (level > 0 && level < 1) return;
  throw new StatsError(
    "invalid-option",
    `The confidence level lies between 0 and 1, such as 0.95; it cannot be ${level}.`,
  );
}
