import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "../inference/interval";
import type { UniformGenerator } from "../resampling/generator";
import { StatsError } from "../stats-error";
import { compareHalves, type Halves } from "./compare-halves";
import { pairableUnits, unitCount, type RatingTable } from "./rating-table";
import { levelFinder, type LevelFinder } from "./mean-levels";
import { rangeOf, type Range } from "./range";

export type SplitHalf = {
  readonly units: number;
  readonly splits: number;
  /** A quarter of the units, rounded down: how many are at the top, and at the bottom. */
  readonly quarter: number;
  /**
   * Balanced accuracy with which the first half's top quarter is the second half's: the mean share of the top that is
   * top again and of the rest that is rest again. 0.5 by chance.
   */
  readonly top25: Range;
  /**
   * Balanced accuracy with which the first half's top quarter lies above the second half's median and its bottom quarter
   * below. 0.5 by chance.
   */
  readonly extremes: Range;
  /** Mean of Pearson's correlation between the halves' means, over the splits in which both halves vary. */
  readonly correlation: number;
  /** That correlation stepped up to the whole number of ratings by Spearman and Brown: 2r / (1 + r). */
  readonly spearmanBrown: number;
};

/** The figures of every split, for `describeSplits`. */
export type SplitResults = {
  readonly units: number;
  readonly quarter: number;
  readonly top25: Float64Array;
  readonly extremes: Float64Array;
  /** Of the splits in which both halves vary. */
  readonly correlations: Float64Array;
};

/**
 * How well one half of the reviewers of each idea foretells the other half's ranking.
 * Estimand: the mean, over random splits, of the agreement between the means of the two halves.
 *
 * In each split every unit's ratings are shuffled; the first ⌊k / 2⌋ are half A, the rest half B. Units that tie for the
 * last places of a quarter share them in equal parts. The model study says no more than that one half ranks and the
 * other agrees, so that this exact form is a reconstruction.
 *
 * @param tables each with four or more units rated twice or more, and all with the same numbers of ratings, unit by unit:
 *   they share the splits, as metrics of the same reviews may
 * @param generator draws, per split and unit, for i = k − 1 … 1 the place ⌊u · (i + 1)⌋ that the rating i changes with
 * @param splits how many
 * @returns one for each table, for `describeSplits`
 * @throws StatsError "too-few-units" | "invalid-option" (numbers of ratings that differ)
 * Source: Si, Yang & Hashimoto 2024 (arXiv:2409.04109). Checked digit for digit against another implementation with the
 * same generator.
 */
export function splitHalves(
  tables: readonly RatingTable[],
  generator: UniformGenerator,
  splits: number,
): SplitResults[] {
  const pairable = tables.map(pairableUnits);
  const [first] = pairable;
  if (!first) return [];
  requireUsable(pairable, first);

  const units = unitCount(first);
  const results = pairable.map((table): RunningSplits => ({
    table,
    halves: makeHalves(table),
    top25: new Float64Array(splits),
    extremes: new Float64Array(splits),
    correlations: new Float64Array(splits),
    correlated: 0,
  }));
  const order = new Uint32Array(first.values.length);
  for (let split = 0; split < splits; split++) {
    shuffleWithinUnits(order, first.starts, generator);
    for (const result of results) addSplit(result, split, order);
  }
  return results.map(({ halves, top25, extremes, correlations, correlated }) => ({
    units,
    quarter: halves.quarter,
    top25,
    extremes,
    correlations: correlations.subarray(0, correlated),
  }));
}

type RunningSplits = {
  readonly table: RatingTable;
  readonly halves: HalvesOfTable;
  readonly top25: Float64Array;
  readonly extremes: Float64Array;
  readonly correlations: Float64Array;
  correlated: number;
};

/** A function of its own, which is compiled once for all tables. */
function addSplit(result: RunningSplits, split: number, order: Uint32Array): void {
  takeHalves(result.table, order, result.halves);
  const agreed = compareHalves(result.halves);
  result.top25[split] = agreed.top25;
  result.extremes[split] = agreed.extremes;
  if (agreed.correlation !== null) result.correlations[result.correlated++] = agreed.correlation;
}

/**
 * Means and ranges over the splits of one table, without unit.
 *
 * @param results of two or more splits
 * @param options.confidenceLevel  the middle part of the splits that the ranges hold, 0.95 if not given: they show what
 *   splits vary by, which is less than what other ideas and reviewers would
 * @throws StatsError "zero-variance" (in no split do both halves vary) | "invalid-option"
 */
export function describeSplits(
  { units, quarter, top25, extremes, correlations }: SplitResults,
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): SplitHalf {
  requireConfidenceLevel(confidenceLevel);
  if (correlations.length === 0)
    throw new StatsError(
      "zero-variance",
      "In every split one half of the reviewers gives all ideas the same mean, so that the halves cannot be compared.",
    );
  const correlation = correlations.reduce((sum, one) => sum + one, 0) / correlations.length;
  return {
    units,
    splits: top25.length,
    quarter,
    top25: rangeOf(top25, confidenceLevel),
    extremes: rangeOf(extremes, confidenceLevel),
    correlation,
    spearmanBrown: stepUp(correlation),
  };
}

/** A correlation of −1 has no stepped-up value; like every negative one it says that the halves do not agree. */
function stepUp(correlation: number): number {
  return correlation > -1 ? (2 * correlation) / (1 + correlation) : -1;
}

function requireUsable(tables: readonly RatingTable[], first: RatingTable): void {
  const alike = (table: RatingTable) =>
    table.starts.length === first.starts.length &&
    table.starts.every((start, unit) => start === first.starts[unit]);
  if (!tables.every(alike))
    throw new StatsError(
      "invalid-option",
      "Tables that share splits have the same numbers of ratings.",
    );
  const units = unitCount(first);
  if (units < 4)
    throw new StatsError(
      "too-few-units",
      `The split-half comparison needs four or more ideas with two or more ratings; there ${units === 1 ? "is one" : `are ${units === 0 ? "none" : units}`}.`,
    );
}

type HalvesOfTable = Halves & { readonly center: number; readonly find: LevelFinder };

function makeHalves(table: RatingTable): HalvesOfTable {
  const units = unitCount(table);
  const center = table.values.reduce((sum, value) => sum + value, 0) / table.values.length;
  const { find, room } = levelFinder(table, center);
  const [levelsA, levelsB] = [room(), room()];
  const byLevel = () => new Float64Array(levelsA.counts.length);
  return {
    quarter: Math.floor(units / 4),
    a: new Float64Array(units),
    b: new Float64Array(units),
    levelsA,
    levelsB,
    topA: byLevel(),
    bottomA: byLevel(),
    topB: byLevel(),
    aboveB: byLevel(),
    center,
    find,
  };
}

function shuffleWithinUnits(
  order: Uint32Array,
  starts: Uint32Array,
  generator: UniformGenerator,
): void {
  for (let place = 0; place < order.length; place++) order[place] = place;
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const from = starts[unit] ?? 0;
    for (let last = (starts[unit + 1] ?? 0) - from - 1; last >= 1; last--) {
      const chosen = from + Math.floor(generator() * (last + 1));
      const kept = order[from + last] ?? 0;
      order[from + last] = order[chosen] ?? 0;
      order[chosen] = kept;
    }
  }
}

function takeHalves(
  { values, starts }: RatingTable,
  order: Uint32Array,
  { a, b, center, find, levelsA, levelsB }: HalvesOfTable,
): void {
  for (let unit = 0; unit < a.length; unit++) {
    const from = starts[unit] ?? 0;
    const to = starts[unit + 1] ?? 0;
    const half = from + ((to - from) >> 1);
    let sumA = 0;
    let sumB = 0;
    for (let place = from; place < half; place++) sumA += values[order[place] ?? 0] ?? 0;
    for (let place = half; place < to; place++) sumB += values[order[place] ?? 0] ?? 0;
    a[unit] = sumA / (half - from) - center;
    b[unit] = sumB / (to - half) - center;
  }
  find(a, levelsA);
  find(b, levelsB);
}
