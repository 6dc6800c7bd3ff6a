import { StatsError } from "../stats-error";

/** The ratings of many units, one unit after the other, in plain arrays that a million ratings fit into. */
export type RatingTable = {
  readonly values: Float64Array;
  /** Where each unit's ratings begin, and at the end how many ratings there are: one longer than there are units. */
  readonly starts: Uint32Array;
};

/**
 * Lays out ratings for the methods of this folder.
 *
 * @param units one list of finite ratings for each unit that was rated (an idea); a unit without ratings is left out
 * @throws StatsError "non-finite"
 */
export function ratingTable(units: readonly (readonly number[])[]): RatingTable {
  const starts = new Uint32Array(units.length + 1);
  let [rated, ratings] = [0, 0];
  for (const own of units) {
    ratings += own.length;
    if (own.length > 0) starts[++rated] = ratings;
  }
  const values = new Float64Array(ratings);
  let place = 0;
  for (const own of units) {
    for (const value of own) {
      if (!Number.isFinite(value))
        throw new StatsError(
          "non-finite",
          `Rating ${place + 1} of ${ratings} is ${value}; every rating has to be a finite number.`,
        );
      values[place++] = value;
    }
  }
  return { values, starts: starts.slice(0, rated + 1) };
}

/** How many units there are. */
export function unitCount({ starts }: RatingTable): number {
  return starts.length - 1;
}

/** The units that were rated twice or more: only these say anything about agreement. */
export function pairableUnits(table: RatingTable): RatingTable {
  const { values, starts } = table;
  let isAll = true;
  for (let unit = 0; isAll && unit < unitCount(table); unit++)
    isAll = (starts[unit + 1] ?? 0) - (starts[unit] ?? 0) >= 2;
  if (isAll) return table;
  const keptStarts = new Uint32Array(starts.length);
  const keptValues = new Float64Array(values.length);
  let [kept, ratings] = [0, 0];
  for (let unit = 0; unit < unitCount(table); unit++) {
    const from = starts[unit] ?? 0;
    const to = starts[unit + 1] ?? 0;
    if (to - from < 2) continue;
    keptValues.set(values.subarray(from, to), ratings);
    ratings += to - from;
    keptStarts[++kept] = ratings;
  }
  return { values: keptValues.slice(0, ratings), starts: keptStarts.slice(0, kept + 1) };
}

/** Whether values differ by more than what rounding leaves over. */
export function isSpread(standardDeviation: number, values: Float64Array): boolean {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return standardDeviation > 10 * Number.EPSILON * largest;
}
