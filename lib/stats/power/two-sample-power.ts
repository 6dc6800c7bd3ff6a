import { noncentralPower } from "./noncentral-power";
import {
  requireArmSize,
  requireFiniteNumber,
  requirePositive,
  requirePowerTest,
  type PowerTest,
} from "./power-test";

/** Two arms of ideas and the true standardised difference of their mean change scores. */
export type PooledDesign = PowerTest & {
  /** (mean(other) − mean(reference)) / σ, with the σ that both arms share: Cohen's d of the populations. */
  readonly effect: number;
  readonly ideasOther: number;
  readonly ideasReference: number;
};

/**
 * The power of Student's pooled two-sample t test: the chance of p < alpha if the true difference is `effect`.
 * The t statistic is noncentral t with n₁ + n₀ − 2 degrees of freedom and noncentrality effect / √(1/n₁ + 1/n₀). A
 * two-sided test counts both tails, as `power.t.test(strict = TRUE)` does; the one that leaves out the opposite tail is
 * smaller by less than 10⁻³ at usual sizes.
 *
 * @param design.ideasOther, design.ideasReference two or more ideas with a change score; fractions are allowed, so that
 *   expected numbers after drop-out can be entered
 * @returns a probability; with effect 0 it is alpha
 * Assumes independent ideas, normal change scores and one σ. Power at an observed effect (post hoc) is optimistic: an
 * effect that was noticed is larger than the truth on average.
 * @throws StatsError "too-few-units" | "invalid-option"
 * Source: Cohen 1988, Statistical Power Analysis, ch. 2; Johnson, Kotz & Balakrishnan 1995, ch. 31. Checked against R
 * 4.2.2 by `pt(ncp)`, `power.t.test(strict = TRUE)` and numerical integration (1e-10).
 * @example pooledPower({ effect: 0.5, ideasOther: 64, ideasReference: 64, alpha: 0.05, alternative: "two-sided" }) // 0.8015
 */
export function pooledPower({ effect, ideasOther, ideasReference, ...test }: PooledDesign): number {
  requirePowerTest(test);
  requireArmSize(ideasOther);
  requireArmSize(ideasReference);
  requireFiniteNumber("effect", effect);
  const noncentrality = effect / Math.sqrt(1 / ideasOther + 1 / ideasReference);
  return noncentralPower(noncentrality, ideasOther + ideasReference - 2, test);
}

/** Two arms whose change scores may spread differently; all in points of the scale. */
export type WelchDesign = PowerTest & {
  /** mean(other) − mean(reference), of the populations. */
  readonly difference: number;
  readonly standardDeviationOther: number;
  readonly standardDeviationReference: number;
  readonly ideasOther: number;
  readonly ideasReference: number;
};

/**
 * The power of Welch's test, approximately: Welch's statistic is taken for noncentral t, with the noncentrality
 * difference / √(σ₁²/n₁ + σ₀²/n₀) and the Welch–Satterthwaite degrees of freedom of the true variances. Its exact
 * distribution has no closed form; in simulations of ten ideas an arm it was off by 0.006 or less, and
 * `simulatePower` checks it where there are fewer.
 *
 * @param design standard deviations above 0, in the units of `difference`; two or more ideas an arm
 * @throws StatsError "too-few-units" | "invalid-option"
 * Source: Moser, Stevens & Watts 1989, Communications in Statistics – Theory and Methods 18:3963–3975. With equal
 * standard deviations and sizes it equals `pooledPower`. Checked against R 4.2.2 `pt(ncp)` (1e-10).
 */
export function welchPower(design: WelchDesign): number {
  const { difference, ideasOther, ideasReference, alpha, alternative } = design;
  requirePowerTest(design);
  requireArmSize(ideasOther);
  requireArmSize(ideasReference);
  requireFiniteNumber("difference", difference);
  const { standardError, degreesOfFreedom } = welchPrecision(design);
  return noncentralPower(difference / standardError, degreesOfFreedom, { alpha, alternative });
}

/** The standard error of the difference and Welch's degrees of freedom, from the true standard deviations. */
export function welchPrecision(design: Omit<WelchDesign, "difference" | keyof PowerTest>): {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
} {
  const { ideasOther, ideasReference } = design;
  requirePositive("standard deviation of the other arm", design.standardDeviationOther);
  requirePositive("standard deviation of the reference arm", design.standardDeviationReference);
  const other = design.standardDeviationOther ** 2 / ideasOther;
  const reference = design.standardDeviationReference ** 2 / ideasReference;
  const weight = other / (other + reference);
  return {
    standardError: Math.sqrt(other + reference),
    degreesOfFreedom:
      1 / (weight ** 2 / (ideasOther - 1) + (1 - weight) ** 2 / (ideasReference - 1)),
  };
}
