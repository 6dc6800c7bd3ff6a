import normal from "@stdlib/stats-base-dists-normal";
import { findRoot } from "../inference/find-root";
import { StatsError } from "../stats-error";
import {
  requireFiniteNumber,
  requirePositive,
  requirePower,
  requirePowerTest,
  type PowerTest,
} from "./power-test";
import { pooledPower, welchPower, type WelchDesign } from "./two-sample-power";

/** How many ideas a study needs. The fractional numbers solve the equation, the whole ones are what to plan with. */
export type SampleSize = {
  /** Where power is exactly what was asked for; for comparison with other programs. At least 2. */
  readonly exactReference: number;
  readonly exactOther: number;
  /** Rounded up. */
  readonly ideasReference: number;
  readonly ideasOther: number;
  /** With the whole numbers: what was asked for or more. */
  readonly power: number;
};

/** More ideas an arm than any study has. */
const MOST_IDEAS = 1e7;

/** Ends that miss a whole number by rounding alone are on it. */
const ROUNDING = 1e-9;

/**
 * The ideas an arm that give the pooled t test the power asked for.
 *
 * @param wanted.effect Cohen's d of other − reference, not 0 and in the direction of a one-sided test
 * @param wanted.power  between alpha and 1
 * @param wanted.ratio  ideas of the other arm by ideas of the reference arm, 1 if not given
 * @returns ideas with a change score, before any allowance for drop-out
 * @throws StatsError "too-large" if no number below ten million suffices, as for an effect of 0 or against the
 *   direction of the test | "invalid-option"
 * Source: Cohen 1988, ch. 2. Checked against R (noncentral t, both tails, solved by `uniroot`), 1e-9.
 * @example ideasForPower({ effect: 0.5, power: 0.8, alpha: 0.05, alternative: "two-sided" }).ideasOther // 64
 */
export function ideasForPower(
  wanted: PowerTest & {
    readonly effect: number;
    readonly power: number;
    readonly ratio?: number;
  },
): SampleSize {
  const { effect, power, ratio = 1, alpha, alternative } = wanted;
  requireFiniteNumber("effect", effect);
  return solveSize(
    { alpha, alternative, power, ratio, perStandardError: effect / spread(1, 1, ratio) },
    (reference, other) =>
      pooledPower({ effect, ideasOther: other, ideasReference: reference, alpha, alternative }),
  );
}

/**
 * The same for Welch's test, by the approximation of `welchPower`: standard deviations and difference in scale points.
 *
 * @throws StatsError "too-large" | "invalid-option"
 */
export function ideasForWelchPower(
  wanted: Omit<WelchDesign, "ideasOther" | "ideasReference"> & {
    readonly power: number;
    readonly ratio?: number;
  },
): SampleSize {
  const { power, ratio = 1, ...design } = wanted;
  const { difference, standardDeviationOther, standardDeviationReference } = design;
  requireFiniteNumber("difference", difference);
  requirePositive("standard deviation of the other arm", standardDeviationOther);
  requirePositive("standard deviation of the reference arm", standardDeviationReference);
  const unit = spread(standardDeviationOther, standardDeviationReference, ratio);
  return solveSize(
    { ...design, power, ratio, perStandardError: difference / unit },
    (reference, other) => welchPower({ ...design, ideasOther: other, ideasReference: reference }),
  );
}

/** The standard error of the difference with one idea in the reference arm and `ratio` in the other. */
function spread(standardDeviationOther: number, standardDeviationReference: number, ratio: number) {
  requirePositive("ratio of the arms' sizes", ratio);
  return Math.sqrt(standardDeviationOther ** 2 / ratio + standardDeviationReference ** 2);
}

type Wanted = PowerTest & {
  readonly power: number;
  readonly ratio: number;
  /** The noncentrality by the square root of the reference arm's size. */
  readonly perStandardError: number;
};

function solveSize(
  wanted: Wanted,
  powerAt: (reference: number, other: number) => number,
): SampleSize {
  const { alternative, alpha, power, ratio, perStandardError } = wanted;
  requirePowerTest(wanted);
  requirePower(power, wanted);
  const tail = alternative === "two-sided" ? alpha / 2 : alpha;
  const along = alternative === "less" ? -perStandardError : perStandardError;
  const reachable = alternative === "two-sided" ? along !== 0 : along > 0;
  if (!reachable) throw tooLarge("the effect is 0 or points against the direction of the test");

  const least = Math.max(2, 2 / ratio);
  const excess = (reference: number) => powerAt(reference, ratio * reference) - power;
  // The normal approximation, of which the t test needs a little more: a narrow bracket to begin with.
  const needed = (normal.quantile(1 - tail, 0, 1) + normal.quantile(power, 0, 1)) / along;
  const near = Math.min(MOST_IDEAS, Math.max(least, 0.95 * needed ** 2));
  let high = Math.min(MOST_IDEAS, Math.max(2 * least, 1.1 * needed ** 2 + 3));
  while (high < MOST_IDEAS && excess(high) < 0) high = Math.min(MOST_IDEAS, 2 * high);
  if (excess(high) < 0) throw tooLarge("the effect is too small");
  const low = excess(near) < 0 ? near : least;
  const exact = excess(low) >= 0 ? low : findRoot(excess, low, high);
  const whole = {
    ideasReference: Math.ceil(exact - ROUNDING),
    ideasOther: Math.ceil(ratio * exact - ROUNDING),
  };
  return {
    exactReference: exact,
    exactOther: ratio * exact,
    ...whole,
    power: powerAt(whole.ideasReference, whole.ideasOther),
  };
}

function tooLarge(why: string): StatsError {
  return new StatsError(
    "too-large",
    `No number of ideas up to ten million gives this power: ${why}.`,
  );
}
