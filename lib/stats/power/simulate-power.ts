import {
  requireConfidenceLevel,
  DEFAULT_CONFIDENCE_LEVEL,
  type Interval,
} from "../inference/interval";
import { tProbability } from "../inference/t-distribution";
import { wilsonInterval } from "../inference/wilson";
import { mersenneTwister } from "../resampling/generator";
import { StatsError } from "../stats-error";
import { requirePowerTest, type PowerTest } from "./power-test";
import { ideaMeansSimulator } from "./simulate-study";
import type { SimulationPlan } from "./simulation-plan";

export type SimulatedPower = {
  /** Whether the share is a power, or the rate of false positives because the effect is 0. */
  readonly meaning: "power" | "type-I-error";
  /** Significant studies by all studies. */
  readonly share: number;
  /** Wilson's interval of `share`: how far the simulation itself may be off. */
  readonly interval: Interval;
  readonly simulations: number;
  /** Studies without two ideas in each arm or without any spread; they count as not significant. */
  readonly notTestable: number;
  /** Mean over the testable studies of mean(other) − mean(reference), in scale points: with ends of the scale, less than the effect. */
  readonly meanDifference: number;
  /** Root mean square over the testable studies of the pooled standard deviation of change scores, in scale points. */
  readonly standardDeviation: number;
};

const MOST_SIMULATIONS = 10_000_000;

/**
 * The power of Welch's test on change scores, by drawing studies from the plan and testing each: what the formulas
 * cannot know, such as the ends of the scale, few ideas, drop-out and shared reviewers, is in it.
 *
 * @param plan           with effect 0 the share is the rate of false positives
 * @param options.simulations    from 100 on; 1,000 give ± 0.03 at worst, 10,000 give ± 0.01
 * @param options.seed           a whole number from 1 to 2³² − 1
 * @param options.intervalLevel  level of the Monte Carlo interval, 0.95 if not given
 * @throws StatsError "invalid-option" | "too-few-units" if no study at all was testable
 * Checked against `welchPower` and `changeScoreVariance` by their agreement within the Monte Carlo interval.
 */
export function simulatePower(
  plan: SimulationPlan,
  options: PowerTest & {
    readonly simulations: number;
    readonly seed: number;
    readonly intervalLevel?: number;
  },
): SimulatedPower {
  const { simulations, seed, intervalLevel = DEFAULT_CONFIDENCE_LEVEL } = options;
  requirePowerTest(options);
  requireConfidenceLevel(intervalLevel);
  if (!(Number.isInteger(simulations) && simulations >= 100 && simulations <= MOST_SIMULATIONS))
    throw new StatsError(
      "invalid-option",
      `The number of simulations is a whole number from 100 to ${MOST_SIMULATIONS}; it cannot be ${simulations}.`,
    );
  const nextStudy = ideaMeansSimulator(plan, mersenneTwister(seed, "power"));
  let [significant, testable, differences, variances] = [0, 0, 0, 0];
  for (let study = 0; study < simulations; study++) {
    const { reference, other } = nextStudy();
    const there = moments(other.pre, other.post);
    const here = moments(reference.pre, reference.post);
    if (there.ideas < 2 || here.ideas < 2 || !(there.squares + here.squares > NO_SPREAD)) continue;
    testable += 1;
    differences += there.mean - here.mean;
    variances += (there.squares + here.squares) / (there.ideas + here.ideas - 2);
    if (welchP(there, here, options.alternative) < options.alpha) significant += 1;
  }
  if (testable === 0)
    throw new StatsError(
      "too-few-units",
      "None of the simulated studies kept two ideas with different change scores in each arm.",
    );
  return {
    meaning: plan.effect === 0 ? "type-I-error" : "power",
    share: significant / simulations,
    interval: wilsonInterval(significant, simulations, { confidenceLevel: intervalLevel }),
    simulations,
    notTestable: simulations - testable,
    meanDifference: differences / testable,
    standardDeviation: Math.sqrt(variances / testable),
  };
}

/** Sums of squares of scores in points that are no more than what rounding leaves. */
const NO_SPREAD = 1e-20;

type Moments = { readonly ideas: number; readonly mean: number; readonly squares: number };

/** Number, mean and sum of squared deviations of the change scores post − pre. */
function moments(pre: Float64Array, post: Float64Array): Moments {
  const ideas = pre.length;
  let sum = 0;
  for (let index = 0; index < ideas; index++) sum += (post[index] ?? 0) - (pre[index] ?? 0);
  const mean = sum / ideas;
  let squares = 0;
  for (let index = 0; index < ideas; index++)
    squares += ((post[index] ?? 0) - (pre[index] ?? 0) - mean) ** 2;
  return { ideas, mean, squares };
}

/** Welch's p, as `welchTest` computes it. */
function welchP(other: Moments, reference: Moments, alternative: PowerTest["alternative"]): number {
  const otherShare = other.squares / (other.ideas - 1) / other.ideas;
  const referenceShare = reference.squares / (reference.ideas - 1) / reference.ideas;
  const t = (other.mean - reference.mean) / Math.sqrt(otherShare + referenceShare);
  const weight = otherShare / (otherShare + referenceShare);
  const degreesOfFreedom =
    1 / (weight ** 2 / (other.ideas - 1) + (1 - weight) ** 2 / (reference.ideas - 1));
  if (alternative === "greater") return tProbability(-t, degreesOfFreedom);
  if (alternative === "less") return tProbability(t, degreesOfFreedom);
  return 2 * tProbability(-Math.abs(t), degreesOfFreedom);
}
