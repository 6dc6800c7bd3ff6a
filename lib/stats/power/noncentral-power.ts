import { noncentralTProbability } from "../inference/noncentral-t";
import { tQuantile } from "../inference/t-distribution";
import type { PowerTest } from "./power-test";

/** Where the noncentral t distribution has left the critical values behind, to more digits than a number holds. */
const CERTAIN = 40;

/**
 * The chance that a t statistic with the given noncentrality passes the test's critical value. A two-sided test counts
 * both tails: also the results that are significant in the direction opposite to the effect.
 *
 * @param noncentrality    the effect by its standard error, of the sign of other arm − reference arm
 * @param degreesOfFreedom above 0, need not be whole
 * @param critical the test's critical value, for who asks at the same degrees of freedom again and again
 */
export function noncentralPower(
  noncentrality: number,
  degreesOfFreedom: number,
  { alpha, alternative }: PowerTest,
  critical = criticalValue(degreesOfFreedom, { alpha, alternative }),
): number {
  const above = upperTail(critical, degreesOfFreedom, noncentrality);
  const below = upperTail(critical, degreesOfFreedom, -noncentrality);
  if (alternative === "greater") return above;
  return alternative === "less" ? below : Math.min(1, above + below);
}

/** The t that a test has to pass, above 0. */
export function criticalValue(degreesOfFreedom: number, { alpha, alternative }: PowerTest): number {
  return -tQuantile(alternative === "two-sided" ? alpha / 2 : alpha, degreesOfFreedom);
}

/** P(T > t): by the mirrored lower tail, which keeps the digits of small probabilities. */
function upperTail(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (noncentrality - t > CERTAIN + Math.abs(t)) return 1;
  const probability = noncentralTProbability(-t, degreesOfFreedom, -noncentrality);
  return Math.min(1, Math.max(0, probability));
}
