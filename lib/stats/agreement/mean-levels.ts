import { unitCount, type RatingTable } from "./rating-table";

/** Means by their levels: equal means have the same one, and a greater mean a higher one. */
export type MeanLevels = {
  /** Each unit's level. */
  readonly levelOf: Uint32Array;
  /** How many units are at each level; levels may be empty. */
  readonly counts: Uint32Array;
};

/** Finds the levels of means of halves of the ratings and writes them into `found`. */
export type LevelFinder = (means: Float64Array, found: MeanLevels) => void;

/** More levels than this are found by sorting. */
const MOST_LEVELS = 2_000;

/** Means closer than this are equal but for rounding. */
const EQUAL = 1e-9;

/**
 * How to find levels for a table's halves, given as differences from a centre, and room for what is found. Whole scores give few different means, whose
 * levels follow by arithmetic, which is several times as fast as sorting them.
 */
export function levelFinder(
  table: RatingTable,
  center: number,
): {
  readonly find: LevelFinder;
  readonly room: () => MeanLevels;
} {
  const units = unitCount(table);
  const grid = gridOf(table, center);
  return {
    find: grid ? (means, found) => findOnGrid(means, found, grid) : findBySorting,
    room: () => ({
      levelOf: new Uint32Array(units),
      counts: new Uint32Array(grid ? grid.count : units),
    }),
  };
}

type Grid = { readonly lowest: number; readonly perPoint: number; readonly count: number };

function findOnGrid(
  means: Float64Array,
  { levelOf, counts }: MeanLevels,
  { lowest, perPoint }: Grid,
): void {
  counts.fill(0);
  for (let unit = 0; unit < means.length; unit++) {
    // Half a level up and cut off: rounds, and faster than Math.round.
    const level = (((means[unit] ?? 0) - lowest) * perPoint + 0.5) >>> 0;
    levelOf[unit] = level;
    counts[level] = (counts[level] ?? 0) + 1;
  }
}

function findBySorting(means: Float64Array, { levelOf, counts }: MeanLevels): void {
  counts.fill(0);
  const order = Uint32Array.from(means.keys()).sort(
    (left, right) => (means[left] ?? 0) - (means[right] ?? 0),
  );
  let level = -1;
  let last = -Infinity;
  for (const unit of order) {
    const mean = means[unit] ?? 0;
    if (mean > last + EQUAL) level++;
    last = mean;
    levelOf[unit] = level;
    counts[level] = (counts[level] ?? 0) + 1;
  }
}

/** The grid on which every mean of a half lies; null if there is none, or if it is too fine. */
function gridOf({ values, starts }: RatingTable, center: number): Grid | null {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of values) {
    if (!Number.isInteger(value)) return null;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  let perPoint = 1;
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const size = (starts[unit + 1] ?? 0) - (starts[unit] ?? 0);
    perPoint = leastCommonMultiple(perPoint, size >> 1);
    perPoint = leastCommonMultiple(perPoint, size - (size >> 1));
    if (perPoint * (highest - lowest) >= MOST_LEVELS) return null;
  }
  return { lowest: lowest - center, perPoint, count: perPoint * (highest - lowest) + 1 };
}

function leastCommonMultiple(one: number, other: number): number {
  if (one % other === 0) return one;
  let [larger, smaller] = [one, other];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return (one * other) / larger;
}
