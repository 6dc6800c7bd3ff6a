import normal from "@stdlib/stats-base-dists-normal";
import { findRoot } from "../inference/find-root";
import { criticalValue, noncentralPower } from "./noncentral-power";
import { requireArmSize, requirePower, requirePowerTest, type PowerTest } from "./power-test";
import { welchPrecision, type WelchDesign } from "./two-sample-power";

/**
 * The smallest standardised effect that the pooled t test detects with the power asked for.
 *
 * @param design.ideasOther, design.ideasReference two or more ideas with a change score
 * @returns |Cohen's d|, in the direction of a one-sided test and in either of a two-sided one; times the standard
 *   deviation of the change scores it is in scale points
 * @throws StatsError "too-few-units" | "invalid-option" | "not-converged"
 * Source: Cohen 1988, ch. 2. Checked against R (noncentral t, both tails, solved by `uniroot`), 1e-9.
 * @example minimalDetectableEffect({ power: 0.8, ideasOther: 19, ideasReference: 24, alpha: 0.05, alternative: "two-sided" }) // 0.8811
 */
export function minimalDetectableEffect(
  design: PowerTest & {
    readonly power: number;
    readonly ideasOther: number;
    readonly ideasReference: number;
  },
): number {
  const { ideasOther, ideasReference } = design;
  requireArmSize(ideasOther);
  requireArmSize(ideasReference);
  const perUnit = Math.sqrt(1 / ideasOther + 1 / ideasReference);
  return perUnit * detectableNoncentrality(ideasOther + ideasReference - 2, design);
}

/**
 * The smallest difference that Welch's test detects with the power asked for, by the approximation of `welchPower`.
 *
 * @param design standard deviations in scale points, above 0
 * @returns |mean(other) − mean(reference)| in scale points
 * @throws StatsError "too-few-units" | "invalid-option" | "not-converged"
 */
export function minimalDetectableDifference(
  design: Omit<WelchDesign, "difference"> & { readonly power: number },
): number {
  requireArmSize(design.ideasOther);
  requireArmSize(design.ideasReference);
  const { standardError, degreesOfFreedom } = welchPrecision(design);
  return standardError * detectableNoncentrality(degreesOfFreedom, design);
}

function detectableNoncentrality(
  degreesOfFreedom: number,
  { power, alpha, alternative }: PowerTest & { readonly power: number },
): number {
  const test = {
    alpha,
    alternative: alternative === "two-sided" ? alternative : ("greater" as const),
  };
  requirePowerTest(test);
  requirePower(power, test);
  const critical = criticalValue(degreesOfFreedom, test);
  const excess = (noncentrality: number) =>
    noncentralPower(noncentrality, degreesOfFreedom, test, critical) - power;
  // The normal approximation, of which the t test needs a little more: a narrow bracket to begin with.
  const tail = alternative === "two-sided" ? alpha / 2 : alpha;
  const near = 0.95 * (normal.quantile(1 - tail, 0, 1) + normal.quantile(power, 0, 1));
  const low = near > 0 && excess(near) < 0 ? near : 0;
  let high = Math.max(1, 1.2 * near);
  while (excess(high) < 0 && high < 1e12) high *= 2;
  return findRoot(excess, low, high);
}
