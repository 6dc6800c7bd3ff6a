import { midRanks } from "../inference/ranks";
import { StatsError } from "../stats-error";
import { isSpread, pairableUnits, unitCount, type RatingTable } from "./rating-table";

/** What a difference between two ratings counts: whether they differ, by how many places in the order, or by how many points. */
export type MeasurementLevel = "nominal" | "ordinal" | "interval";

export type KrippendorffAlpha = {
  /** Units rated twice or more. */
  readonly units: number;
  /** Their ratings. */
  readonly ratings: number;
  /** 1 is complete agreement, 0 what chance gives; negative where ratings of one unit differ more than by chance. */
  readonly alpha: number;
  /** D_o: the mean squared difference within units; without unit, in squared ranks or in squared scale points. */
  readonly observedDisagreement: number;
  /** D_e: the same between all ratings, whatever their units. */
  readonly expectedDisagreement: number;
};

/**
 * Krippendorff's alpha, 1 − D_o / D_e, for any number of raters and with gaps.
 * Estimand: how far the ratings of a unit agree beyond what the ratings' own distribution gives by chance.
 *
 * The coincidence matrix is summed without being laid out. For squared differences the sum over a unit's pairs follows
 * from the unit's sum and sum of squares; the ordinal difference, Σ n_g from c to k less half of both ends, is the
 * difference between the mid-ranks of c and k, so that the ordinal alpha is the interval alpha of the mid-ranks.
 *
 * @param table ratings by unit; units rated once are left out
 * @throws StatsError "too-few-units" (no unit is rated twice) | "zero-variance" (all ratings are the same)
 * Ratings are rounded to nine decimals before they are compared, but for the interval level.
 * Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability, whose example it repeats; Krippendorff 2004,
 * Content Analysis, chapter 11. Checked against R 4.2.2 by the coincidence matrix (relative 1e-9).
 * @example krippendorffAlpha(ratingTable([[1, 1], [2, 2], [3, 2]]), "nominal").alpha // 0.54…
 */
export function krippendorffAlpha(table: RatingTable, level: MeasurementLevel): KrippendorffAlpha {
  const pairable = pairableUnits(table);
  const [units, ratings] = [unitCount(pairable), pairable.values.length];
  if (units === 0)
    throw new StatsError(
      "too-few-units",
      "Krippendorff's alpha needs two or more ratings of an idea; no idea has that.",
    );
  const measured = measure(pairable, level);
  const { observed, expected } =
    level === "nominal" ? unequalPairs(measured) : squaredDifferences(measured);
  if (!(expected > 0) || (level === "interval" && !isSpread(Math.sqrt(expected), pairable.values)))
    throw new StatsError(
      "zero-variance",
      "All ratings are the same, so that agreement by chance is complete and Krippendorff's alpha has no meaning.",
    );
  const observedDisagreement = observed / ratings;
  const expectedDisagreement = expected / (ratings * (ratings - 1));
  return {
    units,
    ratings,
    alpha: 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement,
    expectedDisagreement,
  };
}

/** Ranks for the nominal level too: they are equal where the ratings are. */
function measure(table: RatingTable, level: MeasurementLevel): RatingTable {
  if (level !== "interval") return { values: midRanks(table.values).ranks, starts: table.starts };
  let total = 0;
  for (const value of table.values) total += value;
  const center = total / table.values.length;
  return { values: table.values.map((value) => value - center), starts: table.starts };
}

/** Over ordered pairs: within units, each weighing 1 / (ratings of the unit − 1), and among all ratings. */
function squaredDifferences({ values, starts }: RatingTable) {
  let [observed, sum, squares] = [0, 0, 0];
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const from = starts[unit] ?? 0;
    const to = starts[unit + 1] ?? 0;
    let ownSum = 0;
    let ownSquares = 0;
    for (let place = from; place < to; place++) {
      const value = values[place] ?? 0;
      ownSum += value;
      ownSquares += value * value;
    }
    const mean = ownSum / (to - from);
    let deviations = 0;
    for (let place = from; place < to; place++) deviations += ((values[place] ?? 0) - mean) ** 2;
    observed += (2 * (to - from) * deviations) / (to - from - 1);
    sum += ownSum;
    squares += ownSquares;
  }
  return { observed, expected: 2 * (values.length * squares - sum * sum) };
}

/** The same, where each pair of unequal ratings counts one. */
function unequalPairs({ values, starts }: RatingTable) {
  const equalPairs = (sorted: Float64Array) => {
    let [pairs, run] = [0, 0];
    for (let place = 0; place < sorted.length; place++) {
      run = place > 0 && sorted[place] === sorted[place - 1] ? run + 1 : 0;
      pairs += 2 * run;
    }
    return pairs;
  };
  let observed = 0;
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const own = values.slice(starts[unit] ?? 0, starts[unit + 1] ?? 0).sort();
    observed += own.length - equalPairs(own) / (own.length - 1);
  }
  const all = values.length;
  return { observed, expected: all * (all - 1) - equalPairs(values.slice().sort()) };
}
