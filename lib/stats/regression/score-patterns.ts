import { roundForRanking } from "../inference/ranks";
import { StatsError } from "../stats-error";
import { decompose } from "./decomposition";
import type { ScorePatterns } from "./cumulative-likelihood";
import { INTERCEPT } from "./least-squares";

export type OrdinalData = {
  /** One for each observation, finite; only their order matters. */
  readonly scores: ArrayLike<number>;
  /** Names of the design's columns; there is no intercept, whose place the thresholds take. */
  readonly terms: readonly string[];
  /** The rows of the design that occur, each with one value for each term. */
  readonly designRows: readonly (readonly number[])[];
  /** Which of them each observation has. */
  readonly designRow: ArrayLike<number>;
  /** Which cluster each observation is of, from 0: scores of one cluster may depend on each other. */
  readonly clusters: ArrayLike<number>;
};

/** More distinct scores than this are refused. */
export const MOST_LEVELS = 20_000;

/**
 * The distinct scores in rising order, and the observations counted by design row and score. Scores that are equal to
 * nine decimals are one level, as in ranks.
 *
 * @returns the patterns, each observation's pattern, and the levels
 * @throws StatsError "too-few-units", "non-finite", "zero-variance" (one level), "too-large", "not-identifiable"
 */
export function scorePatterns(data: OrdinalData): {
  readonly patterns: ScorePatterns;
  readonly patternOf: Int32Array;
  readonly levels: Float64Array;
} {
  const observations = data.scores.length;
  const rounded = new Float64Array(observations);
  for (let place = 0; place < observations; place++)
    rounded[place] = roundForRanking(data.scores[place] ?? NaN);
  if (!rounded.every(Number.isFinite))
    throw new StatsError("non-finite", "Every score has to be a finite number.");
  const levels = Float64Array.from(new Set(rounded)).sort();
  requireLevels(levels.length);
  const levelOf = new Map(Array.from(levels, (value, place) => [value, place]));
  const places = new Map<number, number>();
  const patternOf = new Int32Array(observations);
  const counts: number[] = [];
  for (let place = 0; place < observations; place++) {
    const level = levelOf.get(rounded[place] ?? 0) ?? 0;
    const key = (data.designRow[place] ?? 0) * levels.length + level;
    const pattern = places.get(key) ?? places.size;
    if (pattern === places.size) places.set(key, pattern);
    counts[pattern] = (counts[pattern] ?? 0) + 1;
    patternOf[place] = pattern;
  }
  const keys = [...places.keys()];
  const row = Int32Array.from(keys, (key) => Math.floor(key / levels.length));
  requireDistinctTerms(data, row);
  const level = Int32Array.from(keys, (key) => key % levels.length);
  const count = Float64Array.from(counts);
  return {
    patterns: { row, level, count, levels: levels.length, design: data.designRows },
    patternOf,
    levels,
  };
}

function requireLevels(levels: number): void {
  if (levels === 0)
    throw new StatsError("too-few-units", "There are no scores for an ordinal model.");
  if (levels === 1)
    throw new StatsError("zero-variance", "All scores are the same, so that they have no order.");
  if (levels > MOST_LEVELS)
    throw new StatsError(
      "too-large",
      `An ordinal model has a threshold between any two neighbouring scores; ${levels} distinct scores are more than the ${MOST_LEVELS} allowed.`,
    );
}

/** By the rows of the design that occur, with a constant beside the terms, since the thresholds hold one. */
function requireDistinctTerms({ terms, designRows }: OrdinalData, used: Int32Array): void {
  const rows = [...new Set(used)].map((place) => designRows[place] ?? []);
  decompose([
    { name: INTERCEPT, values: rows.map(() => 1) },
    ...terms.map((name, term) => ({ name, values: rows.map((row) => row[term] ?? 0) })),
  ]);
}
