import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import { StatsError } from "../stats-error";
import { fQuantile } from "./f-distribution";
import { isSpread } from "./rating-table";

export type TwoWayIcc = {
  readonly units: number;
  readonly raters: number;
  /** Squared scale points: between the units, between the raters, and what is left. */
  readonly meanSquareUnits: number;
  readonly meanSquareRaters: number;
  readonly meanSquareResidual: number;
  /** ICC(2,1): absolute agreement of a single rating. */
  readonly single: number;
  readonly singleInterval: Interval;
  /** ICC(2,k): absolute agreement of the mean over all raters. */
  readonly average: number;
  readonly averageInterval: Interval;
};

/**
 * The intraclass correlation by two-way analysis of variance with random raters, who all rate every unit.
 * Estimand: the share of the variance of a rating (of the mean over the raters) that lies between the units, where
 * differences of level between the raters count as disagreement. May be negative; it is shown as it is.
 *
 * @param scores two or more units × two or more raters, finite, in the raters' order: the fully crossed table
 * @param options.confidenceLevel  coverage of the two-sided intervals, 0.95 if not given
 * @returns figures without unit but the mean squares; the intervals are approximate, by Satterthwaite's degrees of
 *   freedom for the denominator
 * @throws StatsError "too-few-units" | "missing-data" (the table has gaps) | "zero-variance" |
 *   "not-identifiable" (so far below zero that the interval has no end) | "invalid-option"
 * Source: Shrout & Fleiss 1979, Psychological Bulletin 86:420–428, forms (2,1) and (2,k), whose example it repeats;
 * McGraw & Wong 1996, Psychological Methods 1:30–46, for the intervals. Checked against R 4.2.2 `aov` and `qf`
 * (relative 1e-9).
 */
export function twoWayIcc(
  scores: readonly (readonly number[])[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): TwoWayIcc {
  requireConfidenceLevel(confidenceLevel);
  const units = scores.length;
  const raters = scores[0]?.length ?? 0;
  requireCrossed(scores, raters);
  const all = Float64Array.from(scores.flat());
  const center = sum(all) / all.length;
  const unitMeans = scores.map((row) => sum(row.map((score) => score - center)) / raters);
  const raterMeans = Array.from(
    { length: raters },
    (_, rater) => sum(scores.map((row) => (row[rater] ?? 0) - center)) / units,
  );
  const residuals = scores.flatMap((row, unit) =>
    row.map((score, rater) => score - center - (unitMeans[unit] ?? 0) - (raterMeans[rater] ?? 0)),
  );
  const meanSquareUnits = (raters * sumOfSquares(unitMeans)) / (units - 1);
  const meanSquareRaters = (units * sumOfSquares(raterMeans)) / (raters - 1);
  const meanSquareResidual = sumOfSquares(residuals) / ((units - 1) * (raters - 1));
  if (!isSpread(Math.sqrt(meanSquareUnits), all))
    throw new StatsError(
      "zero-variance",
      "All ideas have the same mean rating, so that nothing varies between them.",
    );
  if (!isSpread(Math.sqrt(meanSquareResidual), all))
    throw new StatsError(
      "zero-variance",
      "All reviewers differ by the same amount on every idea, so that no interval can be formed.",
    );
  const [between, level, rest] = [meanSquareUnits, meanSquareRaters, meanSquareResidual];
  const excess = (raters * (level - rest)) / units;
  const single = (between - rest) / (between + (raters - 1) * rest + excess);
  const singleInterval = limits({ between, level, rest }, [units, raters], single, confidenceLevel);
  const stepUp = (icc: number) => {
    const scale = 1 + icc * (raters - 1);
    if (!(scale > 1e-12)) throw unbounded();
    return (icc * raters) / scale;
  };
  const averageScale = between + (level - rest) / units;
  if (!(averageScale > 1e-12 * between)) throw unbounded();
  return {
    units,
    raters,
    meanSquareUnits,
    meanSquareRaters,
    meanSquareResidual,
    single,
    singleInterval,
    average: (between - rest) / averageScale,
    averageInterval: {
      lower: stepUp(singleInterval.lower),
      upper: stepUp(singleInterval.upper),
      level: confidenceLevel,
    },
  };
}

function limits(
  { between, level, rest }: { between: number; level: number; rest: number },
  [n, k]: readonly [number, number],
  icc: number,
  confidenceLevel: number,
): Interval {
  const ratio = level / rest;
  const own = n * (1 + (k - 1) * icc) - k * icc;
  const degreesOfFreedom =
    ((k - 1) * (n - 1) * (k * icc * ratio + own) ** 2) /
    ((n - 1) * k ** 2 * icc ** 2 * ratio ** 2 + own ** 2);
  const tail = (1 + confidenceLevel) / 2;
  const lowerF = fQuantile(tail, n - 1, degreesOfFreedom);
  const upperF = fQuantile(tail, degreesOfFreedom, n - 1);
  // Few degrees of freedom, where terms of opposite sign cancel, leave the quantile without bound.
  if (!Number.isFinite(lowerF) || !Number.isFinite(upperF)) throw unbounded();
  const others = k * level + (k * n - k - n) * rest;
  return {
    lower: (n * (between - lowerF * rest)) / (lowerF * others + n * between),
    upper: (n * (upperF * between - rest)) / (others + n * upperF * between),
    level: confidenceLevel,
  };
}

function unbounded(): StatsError {
  return new StatsError(
    "not-identifiable",
    "Ratings of one idea differ so much more than those of different ideas that the two-way intraclass correlation has no interval.",
  );
}

function requireCrossed(scores: readonly (readonly number[])[], raters: number): void {
  if (scores.length < 2 || raters < 2)
    throw new StatsError(
      "too-few-units",
      `A two-way intraclass correlation needs two or more ideas and reviewers; there are ${scores.length} and ${raters}.`,
    );
  if (scores.some((row) => row.length !== raters))
    throw new StatsError(
      "missing-data",
      "A two-way intraclass correlation needs the fully crossed table: every reviewer rates every idea.",
    );
  if (!scores.every((row) => row.every(Number.isFinite)))
    throw new StatsError("non-finite", "Every rating has to be a finite number.");
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function sumOfSquares(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value * value;
  return total;
}
