import type { ArrowMatrix } from "./arrow-system";

/** Scores by level and by row of the design, each combination that occurs with its number of scores. */
export type ScorePatterns = {
  /** The row of the design of each pattern. */
  readonly row: Int32Array;
  /** The place of its score among the levels, from 0. */
  readonly level: Int32Array;
  readonly count: Float64Array;
  readonly levels: number;
  readonly design: readonly (readonly number[])[];
};

export type Parameters = {
  /** Rising; threshold k parts level k from level k + 1. */
  readonly thresholds: Float64Array;
  readonly slopes: readonly number[];
};

/** The linear predictor of each row of the design. */
export function predictorsOf({ design }: ScorePatterns, slopes: readonly number[]): Float64Array {
  return Float64Array.from(design, (row) =>
    row.reduce((sum, value, term) => sum + value * (slopes[term] ?? 0), 0),
  );
}

/**
 * The log-likelihood of the proportional-odds model, −∞ where the thresholds do not rise.
 * With a and b the distances of the predictor from the level's upper and lower threshold, the probability is
 * F(a) − F(b) = F(a) F(−b) (1 − e^(b − a)), which loses no digits in the tails.
 */
export function logLikelihood(patterns: ScorePatterns, parameters: Parameters): number {
  const { thresholds, slopes } = parameters;
  for (let k = 1; k < thresholds.length; k++)
    if (!((thresholds[k] ?? 0) > (thresholds[k - 1] ?? 0))) return -Infinity;
  const predictors = predictorsOf(patterns, slopes);
  const last = patterns.levels - 1;
  let sum = 0;
  for (let place = 0; place < patterns.count.length; place++) {
    const level = patterns.level[place] ?? 0;
    const predictor = predictors[patterns.row[place] ?? 0] ?? 0;
    const upper = (thresholds[level] ?? 0) - predictor;
    const lower = (thresholds[level - 1] ?? 0) - predictor;
    let own = 0;
    if (level < last) own -= Math.log1p(Math.exp(-upper));
    if (level > 0) own -= Math.log1p(Math.exp(lower));
    if (level > 0 && level < last) own += Math.log(-Math.expm1(lower - upper));
    sum += (patterns.count[place] ?? 0) * own;
  }
  return sum;
}

export type Derivatives = {
  readonly thresholdGradient: Float64Array;
  readonly slopeGradient: number[];
  /** Minus the second derivatives. */
  readonly information: ArrowMatrix;
  /** For each pattern, one score's derivative by its upper and lower threshold; the predictor's is −(upper + lower). */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
};

/** The first and second derivatives of the log-likelihood. */
export function derivatives(patterns: ScorePatterns, parameters: Parameters): Derivatives {
  const { thresholds, slopes } = parameters;
  const { design, count } = patterns;
  const predictors = predictorsOf(patterns, slopes);
  const last = patterns.levels - 1;
  const thresholdGradient = new Float64Array(last);
  const diagonal = new Float64Array(last);
  const beside = new Float64Array(Math.max(0, last - 1));
  const border = slopes.map(() => new Float64Array(last));
  const corner = slopes.map(() => slopes.map(() => 0));
  const slopeGradient = slopes.map(() => 0);
  const upper = new Float64Array(count.length);
  const lower = new Float64Array(count.length);
  for (let place = 0; place < count.length; place++) {
    const level = patterns.level[place] ?? 0;
    const row = patterns.row[place] ?? 0;
    const weight = count[place] ?? 0;
    const predictor = predictors[row] ?? 0;
    const hasUpper = level < last;
    const hasLower = level > 0;
    const above = hasUpper ? logistic((thresholds[level] ?? 0) - predictor) : 1;
    const below = hasLower ? logistic((thresholds[level - 1] ?? 0) - predictor) : 0;
    const gap = (thresholds[level] ?? 0) - (thresholds[level - 1] ?? 0);
    const between = hasUpper && hasLower ? 1 / Math.expm1(gap) : 0;
    const curvature = between * (1 + between);
    const aboveSlope = above * (1 - above);
    const belowSlope = below * (1 - below);
    if (hasUpper) {
      upper[place] = 1 - above + between;
      add(thresholdGradient, level, weight * (upper[place] ?? 0));
      add(diagonal, level, weight * (aboveSlope + curvature));
    }
    if (hasLower) {
      lower[place] = -below - between;
      add(thresholdGradient, level - 1, weight * (lower[place] ?? 0));
      add(diagonal, level - 1, weight * (belowSlope + curvature));
    }
    if (hasUpper && hasLower) add(beside, level - 1, -weight * curvature);
    design[row]?.forEach((value, term) => {
      if (value === 0) return;
      slopeGradient[term] = (slopeGradient[term] ?? 0) - weight * value * (1 - above - below);
      const edge = border[term] ?? diagonal;
      if (hasUpper) add(edge, level, -weight * value * aboveSlope);
      if (hasLower) add(edge, level - 1, -weight * value * belowSlope);
      const line = corner[term] ?? [];
      design[row]?.forEach((other, column) => {
        line[column] = (line[column] ?? 0) + weight * value * other * (aboveSlope + belowSlope);
      });
    });
  }
  const information = { diagonal, beside, border, corner };
  return { thresholdGradient, slopeGradient, information, upper, lower };
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function add(target: Float64Array, place: number, amount: number): void {
  target[place] = (target[place] ?? 0) + amount;
}
