import type { Interval } from "./interval";
import { tProbability, tQuantile } from "./t-distribution";

/** An estimate with its t test against zero. */
export type TTestResult = {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pTwoSided: number;
  /** Against an estimand above zero. */
  readonly pGreater: number;
  /** Against an estimand below zero. */
  readonly pLess: number;
  /** Two-sided. */
  readonly interval: Interval;
};

/** The t test of an estimate against zero, and the interval around it. @param standardError above 0 */
export function testAgainstZero(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  confidenceLevel: number,
): TTestResult {
  const t = estimate / standardError;
  const margin = tQuantile((1 + confidenceLevel) / 2, degreesOfFreedom) * standardError;
  return {
    estimate,
    standardError,
    t,
    degreesOfFreedom,
    pTwoSided: Math.min(1, 2 * tProbability(-Math.abs(t), degreesOfFreedom)),
    pGreater: tProbability(-t, degreesOfFreedom),
    pLess: tProbability(t, degreesOfFreedom),
    interval: { lower: estimate - margin, upper: estimate + margin, level: confidenceLevel },
  };
}
