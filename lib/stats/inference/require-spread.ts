import { StatsError } from "../stats-error";

/**
 * Values that differ only by rounding have no spread to test against.
 *
 * @param standardError of an estimate made from the values
 * @throws StatsError "zero-variance" with the sentence given
 */
export function requireSpread(
  standardError: number,
  samples: readonly (readonly number[])[],
  explanation: string,
): void {
  let largest = 0;
  for (const values of samples)
    for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (standardError > 10 * Number.EPSILON * largest) return;
  throw new StatsError("zero-variance", explanation);
}
