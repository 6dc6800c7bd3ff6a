import type { OutcomeCounts } from "./outcome-counts";

/** The pairs that were compared, as columns of numbers. */
export type PairColumns = {
  readonly count: number;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly upperWins: Float64Array;
  readonly lowerWins: Float64Array;
  readonly ties: Float64Array;
};

export function pairColumns({ methods, wins, ties }: OutcomeCounts): PairColumns {
  const size = methods.length;
  const room = (size * (size - 1)) / 2;
  const columns = {
    count: 0,
    upper: new Int32Array(room),
    lower: new Int32Array(room),
    upperWins: new Float64Array(room),
    lowerWins: new Float64Array(room),
    ties: new Float64Array(room),
  };
  for (let upper = 0; upper < size; upper++)
    for (let lower = upper + 1; lower < size; lower++) {
      const at = upper * size + lower;
      const own = [wins[at] ?? 0, wins[lower * size + upper] ?? 0, ties[at] ?? 0] as const;
      if (own[0] + own[1] + own[2] === 0) continue;
      const place = columns.count++;
      columns.upper[place] = upper;
      columns.lower[place] = lower;
      [columns.upperWins[place], columns.lowerWins[place], columns.ties[place]] = own;
    }
  return columns;
}

/**
 * The log-likelihood of Davidson's model, P(i wins) = πᵢ/(πᵢ + πⱼ + ν√(πᵢπⱼ)) and P(tie) = ν√(πᵢπⱼ)/(same), in the
 * logarithms of the π and of ν; with ν = 0 (`logTie` −∞) it is that of Bradley and Terry. Binomial constants are left
 * out: it is the log-probability of the comparisons in their order.
 */
export function logLikelihood(pairs: PairColumns, ratings: Float64Array, logTie: number): number {
  let total = 0;
  for (let pair = 0; pair < pairs.count; pair++) {
    const half = halfDifference(pairs, pair, ratings);
    const peak = Math.max(Math.abs(half), logTie);
    const logSum =
      peak + Math.log(Math.exp(half - peak) + Math.exp(-half - peak) + Math.exp(logTie - peak));
    const [won, lost, tied] = outcomesOf(pairs, pair);
    total += won * (half - logSum) + lost * (-half - logSum);
    if (tied > 0) total += tied * (logTie - logSum);
  }
  return total;
}

/**
 * Adds the gradient and the information (minus the second derivatives).
 *
 * @param gradient    as long as the ratings, or longer by one for log ν, which comes last
 * @param information row-major, of as many rows
 */
export function addDerivatives(
  pairs: PairColumns,
  ratings: Float64Array,
  logTie: number,
  gradient: Float64Array,
  information: Float64Array,
): void {
  const stride = gradient.length;
  const withTies = stride > ratings.length;
  const tieAt = stride - 1;
  const add = (row: number, column: number, value: number) => {
    const at = row * stride + column;
    information[at] = (information[at] ?? 0) + value;
  };
  for (let pair = 0; pair < pairs.count; pair++) {
    const half = halfDifference(pairs, pair, ratings);
    const peak = Math.max(Math.abs(half), logTie);
    const up = Math.exp(half - peak);
    const down = Math.exp(-half - peak);
    const level = Math.exp(logTie - peak);
    const sum = up + down + level;
    const [won, lost, tied] = outcomesOf(pairs, pair);
    const total = won + lost + tied;
    const lead = (up - down) / sum;
    const tie = level / sum;
    // In the difference of the two ratings: its two outcomes have slopes ½ and −½.
    const slope = (won - lost - total * lead) / 2;
    // (p₁ + p₂ − (p₁ − p₂)²)/4, without the loss of digits where one side nearly always wins.
    const curvature = (total * (4 * (up / sum) * (down / sum) + tie * (1 - tie))) / 4;
    const upper = pairs.upper[pair] ?? 0;
    const lower = pairs.lower[pair] ?? 0;
    gradient[upper] = (gradient[upper] ?? 0) + slope;
    gradient[lower] = (gradient[lower] ?? 0) - slope;
    add(upper, upper, curvature);
    add(lower, lower, curvature);
    add(upper, lower, -curvature);
    add(lower, upper, -curvature);
    if (!withTies) continue;
    gradient[tieAt] = (gradient[tieAt] ?? 0) + tied - total * tie;
    const mixed = (-total * tie * lead) / 2;
    add(tieAt, tieAt, total * tie * (1 - tie));
    add(upper, tieAt, mixed);
    add(tieAt, upper, mixed);
    add(lower, tieAt, -mixed);
    add(tieAt, lower, -mixed);
  }
}

function halfDifference(pairs: PairColumns, pair: number, ratings: Float64Array): number {
  return ((ratings[pairs.upper[pair] ?? 0] ?? 0) - (ratings[pairs.lower[pair] ?? 0] ?? 0)) / 2;
}

function outcomesOf(pairs: PairColumns, pair: number): readonly [number, number, number] {
  return [pairs.upperWins[pair] ?? 0, pairs.lowerWins[pair] ?? 0, pairs.ties[pair] ?? 0];
}
