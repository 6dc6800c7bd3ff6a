import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import { StatsError } from "../stats-error";
import { fProbability, fQuantile } from "./f-distribution";
import { isSpread, unitCount, type RatingTable } from "./rating-table";

export type OneWayIcc = {
  readonly units: number;
  readonly ratings: number;
  /** k₀, which stands for the number of ratings a unit where that differs. */
  readonly effectiveRatings: number;
  /** Squared scale points. */
  readonly meanSquareBetween: number;
  readonly meanSquareWithin: number;
  /** ICC(1,1): of a single rating. */
  readonly single: number;
  readonly singleInterval: Interval;
  /** ICC(1,k): of the mean of a unit's ratings. */
  readonly average: number;
  readonly averageInterval: Interval;
  /** Mean square between by mean square within. */
  readonly f: number;
  readonly numeratorDegreesOfFreedom: number;
  readonly denominatorDegreesOfFreedom: number;
  /** Against no difference between the units. */
  readonly pValue: number;
};

/**
 * The intraclass correlation by one-way analysis of variance: each unit has raters of its own.
 * Estimand: the share of the variance of a rating, or of a mean of k₀ ratings, that lies between the units. The figure
 * is the classic moment estimate, which is negative where ratings of one unit differ more than those of different
 * units; it is shown as it is, where the estimate by REML would be zero.
 *
 * @param table two or more units, one or more of them rated twice; units rated once count between the units alone
 * @param options.confidenceLevel  coverage of the two-sided intervals, 0.95 if not given
 * @returns figures without unit but the mean squares; the intervals invert F and are exact if all units have the same
 *   number of ratings, with k₀ in its place if not
 * @throws StatsError "too-few-units" | "zero-variance" (the ratings of each unit are the same, or all units' means are)
 * | "invalid-option"
 * Source: Shrout & Fleiss 1979, Psychological Bulletin 86:420–428, forms (1,1) and (1,k); Donner 1986, International
 * Statistical Review 54:67–82, for k₀ = (N − Σk²/N)/(n − 1). Checked against R 4.2.2 `aov` (relative 1e-9).
 * @example oneWayIcc(ratingTable([[1, 2], [3, 4], [5, 5]])).single // 0.897…
 */
export function oneWayIcc(
  table: RatingTable,
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): OneWayIcc {
  requireConfidenceLevel(confidenceLevel);
  const units = unitCount(table);
  const ratings = table.values.length;
  if (units < 2)
    throw new StatsError(
      "too-few-units",
      `An intraclass correlation needs ratings of two or more ideas; there ${units === 1 ? "is one" : "are none"}.`,
    );
  if (ratings === units)
    throw new StatsError(
      "too-few-units",
      "An intraclass correlation needs two or more ratings of an idea; every idea has one alone.",
    );
  const { between, within, squaredCounts } = sumsOfSquares(table);
  const numerator = units - 1;
  const denominator = ratings - units;
  const meanSquareBetween = between / numerator;
  const meanSquareWithin = within / denominator;
  requireSpread(table, meanSquareBetween, meanSquareWithin);

  const effectiveRatings = (ratings - squaredCounts / ratings) / numerator;
  const f = meanSquareBetween / meanSquareWithin;
  const tail = (1 + confidenceLevel) / 2;
  const lowerF = f / fQuantile(tail, numerator, denominator);
  const upperF = f * fQuantile(tail, denominator, numerator);
  const singleOf = (ratio: number) => (ratio - 1) / (ratio + effectiveRatings - 1);
  const averageOf = (ratio: number) => 1 - 1 / ratio;
  const level = confidenceLevel;
  return {
    units,
    ratings,
    effectiveRatings,
    meanSquareBetween,
    meanSquareWithin,
    single: singleOf(f),
    singleInterval: { lower: singleOf(lowerF), upper: singleOf(upperF), level },
    average: averageOf(f),
    averageInterval: { lower: averageOf(lowerF), upper: averageOf(upperF), level },
    f,
    numeratorDegreesOfFreedom: numerator,
    denominatorDegreesOfFreedom: denominator,
    pValue: fProbability(1 / f, denominator, numerator),
  };
}

/** Within units around their means, between units around the mean of all ratings. */
function sumsOfSquares(table: RatingTable) {
  const { values, starts } = table;
  let total = 0;
  for (const value of values) total += value;
  const center = total / values.length;
  let [between, within, squaredCounts] = [0, 0, 0];
  for (let unit = 0; unit < unitCount(table); unit++) {
    const from = starts[unit] ?? 0;
    const to = starts[unit + 1] ?? 0;
    let sum = 0;
    for (let place = from; place < to; place++) sum += (values[place] ?? 0) - center;
    const mean = sum / (to - from);
    for (let place = from; place < to; place++)
      within += ((values[place] ?? 0) - center - mean) ** 2;
    between += (to - from) * mean * mean;
    squaredCounts += (to - from) ** 2;
  }
  return { between, within, squaredCounts };
}

function requireSpread({ values }: RatingTable, between: number, within: number): void {
  const agreed = !isSpread(Math.sqrt(within), values);
  if (agreed && !isSpread(Math.sqrt(between), values))
    throw new StatsError(
      "zero-variance",
      "All ratings are the same, so that there is no variance to share out between ideas and reviewers.",
    );
  if (agreed)
    throw new StatsError(
      "zero-variance",
      "The ratings of each idea are all the same: agreement is complete, and nothing varies that an interval could be formed from.",
    );
  if (!isSpread(Math.sqrt(between), values))
    throw new StatsError(
      "zero-variance",
      "All ideas have the same mean rating, so that nothing varies between them.",
    );
}
