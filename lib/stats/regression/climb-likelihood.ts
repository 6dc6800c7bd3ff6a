import { StatsError } from "../stats-error";
import { solveArrow, type SolvedArrow } from "./arrow-system";
import {
  derivatives,
  logLikelihood,
  predictorsOf,
  type Derivatives,
  type Parameters,
  type ScorePatterns,
} from "./cumulative-likelihood";

export type Climbed = {
  readonly parameters: Parameters;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly atOptimum: Derivatives;
  readonly solved: SolvedArrow;
};

const MOST_STEPS = 100;
const MOST_HALVINGS = 40;
/** In log odds: after a Newton step of this size the next would be of its square. */
const SMALL_STEP = 1e-7;
/** A likelihood that gains next to nothing from steps of this size has no highest point. */
const FLAT_GAIN = 1e-7;
const FLAT_STEP = 0.05;
/** Log odds so far apart that a probability is 0 at one end and 1 at the other to any purpose. */
const WIDEST_RANGE = 80;

/**
 * The highest point of the proportional-odds likelihood, by Newton steps that are halved until they climb. The
 * likelihood is concave (Pratt 1981, JASA 76:103–106), so that there is one such point or none.
 *
 * @throws StatsError "not-identifiable" where it rises for ever (separation) or is flat, "not-converged"
 */
export function climbLikelihood(patterns: ScorePatterns): Climbed {
  let parameters = start(patterns);
  let height = logLikelihood(patterns, parameters);
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const slopes = derivatives(patterns, parameters);
    const { thresholdGradient, slopeGradient } = slopes;
    const { leading, last } = solveArrow(slopes.information).solve(
      thresholdGradient,
      slopeGradient,
    );
    const gain = product(leading, thresholdGradient) + product(last, slopeGradient);
    const size = Math.max(largest(leading), largest(predictorsOf(patterns, last)));
    if (gain < FLAT_GAIN && size > FLAT_STEP) throw separated();

    let share = 1;
    let next = moved(parameters, leading, last, share);
    let reached = logLikelihood(patterns, next);
    const slack = 1e-12 * (1 + Math.abs(height));
    for (let halving = 0; !(reached >= height - slack); halving++) {
      if (halving === MOST_HALVINGS) throw notConverged();
      share /= 2;
      next = moved(parameters, leading, last, share);
      reached = logLikelihood(patterns, next);
    }
    parameters = next;
    height = reached;
    if (rangeOf(predictorsOf(patterns, parameters.slopes)) > WIDEST_RANGE) throw separated();
    if (share === 1 && size < SMALL_STEP) {
      const atOptimum = derivatives(patterns, parameters);
      const solved = solveArrow(atOptimum.information);
      return { parameters, logLikelihood: height, iterations, atOptimum, solved };
    }
  }
  throw notConverged();
}

/** No effects, and the thresholds at which the model gives each level its share of the scores. */
function start({ design, level, count, levels }: ScorePatterns): Parameters {
  const totals = new Float64Array(levels);
  level.forEach((place, pattern) => {
    totals[place] = (totals[place] ?? 0) + (count[pattern] ?? 0);
  });
  const all = totals.reduce((sum, total) => sum + total, 0);
  let below = 0;
  const thresholds = totals.subarray(0, levels - 1).map((total) => {
    below += total;
    return Math.log(below / (all - below));
  });
  return { thresholds, slopes: (design[0] ?? []).map(() => 0) };
}

function moved(
  { thresholds, slopes }: Parameters,
  leading: Float64Array,
  last: readonly number[],
  share: number,
): Parameters {
  return {
    thresholds: thresholds.map((value, place) => value + share * (leading[place] ?? 0)),
    slopes: slopes.map((value, place) => value + share * (last[place] ?? 0)),
  };
}

function largest(values: Float64Array): number {
  return values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
}

function rangeOf(values: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return most - least;
}

function product(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < left.length; place++) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
}

function separated(): StatsError {
  return new StatsError(
    "not-identifiable",
    "A term separates low scores from high ones entirely, so that its odds ratio would be infinite.",
  );
}

function notConverged(): StatsError {
  return new StatsError(
    "not-converged",
    "The search for the highest likelihood of the ordinal model did not end.",
  );
}
