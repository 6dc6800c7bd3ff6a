import type { MeanLevels } from "./mean-levels";

/** The means of two halves of the ratings, unit by unit. */
export type Halves = {
  /** Units at the top, and at the bottom: fewer than there are. */
  readonly quarter: number;
  /** Means around a centre that both halves share. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly levelsA: MeanLevels;
  readonly levelsB: MeanLevels;
  /** By level: how much of a unit is at half A's top and bottom, at half B's top, and above half B's median. */
  readonly topA: Float64Array;
  readonly bottomA: Float64Array;
  readonly topB: Float64Array;
  readonly aboveB: Float64Array;
};

export type HalfAgreement = {
  readonly top25: number;
  readonly extremes: number;
  /** Null if all means of one half are the same. */
  readonly correlation: number | null;
};

/** How half A's ranking foretells half B's, in one split: see `splitHalves` for what the figures are. */
export function compareHalves(halves: Halves): HalfAgreement {
  const { quarter, a, b, topA, bottomA, topB, aboveB } = halves;
  const levelOfA = halves.levelsA.levelOf;
  const levelOfB = halves.levelsB.levelOf;
  markTop(halves.levelsA.counts, quarter, topA);
  markBottom(halves.levelsA.counts, quarter, bottomA);
  markTop(halves.levelsB.counts, quarter, topB);
  markAboveMedian(halves.levelsB.counts, a.length, aboveB);

  const units = a.length;
  let bothTop = 0;
  let bothRest = 0;
  let topAbove = 0;
  let bottomBelow = 0;
  let sumA = 0;
  let sumB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let unit = 0; unit < units; unit++) {
    const levelA = levelOfA[unit] ?? 0;
    const levelB = levelOfB[unit] ?? 0;
    const inTopA = topA[levelA] ?? 0;
    const inTopB = topB[levelB] ?? 0;
    const above = aboveB[levelB] ?? 0;
    bothTop += inTopA * inTopB;
    bothRest += (1 - inTopA) * (1 - inTopB);
    topAbove += inTopA * above;
    bottomBelow += (bottomA[levelA] ?? 0) * (1 - above);
    const ownA = a[unit] ?? 0;
    const ownB = b[unit] ?? 0;
    sumA += ownA;
    sumB += ownB;
    squaresA += ownA * ownA;
    squaresB += ownB * ownB;
    products += ownA * ownB;
  }
  const spreadA = squaresA - (sumA * sumA) / units;
  const spreadB = squaresB - (sumB * sumB) / units;
  const varies = spreadA > 1e-12 * squaresA && spreadB > 1e-12 * squaresB;
  return {
    top25: (bothTop / quarter + bothRest / (units - quarter)) / 2,
    extremes: (topAbove / quarter + bottomBelow / quarter) / 2,
    correlation: varies ? (products - (sumA * sumB) / units) / Math.sqrt(spreadA * spreadB) : null,
  };
}

/** From the highest level down; the level at which the places run out has equal parts of those that are left. */
function markTop(counts: Uint32Array, places: number, share: Float64Array): void {
  let left = places;
  for (let level = counts.length - 1; level >= 0; level--) {
    const count = counts[level] ?? 0;
    share[level] = count <= left ? 1 : left / count;
    left = count <= left ? left - count : 0;
  }
}

function markBottom(counts: Uint32Array, places: number, share: Float64Array): void {
  let left = places;
  for (let level = 0; level < counts.length; level++) {
    const count = counts[level] ?? 0;
    share[level] = count <= left ? 1 : left / count;
    left = count <= left ? left - count : 0;
  }
}

/**
 * 1 above the median, 0 below, a half at it. If the median lies between two levels, all units are above or below it.
 */
function markAboveMedian(counts: Uint32Array, units: number, share: Float64Array): void {
  let below = 0;
  for (let level = 0; level < counts.length; level++) {
    const count = counts[level] ?? 0;
    const through = below + count;
    share[level] = 2 * through <= units ? 0 : 2 * below >= units ? 1 : 0.5;
    below = through;
  }
}
