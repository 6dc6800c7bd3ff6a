import { quantile } from "../describe/quantile";
import { requireConfidenceLevel, type Interval } from "../inference/interval";
import type { UniformGenerator } from "../resampling/generator";
import { StatsError } from "../stats-error";
import type { Comparison } from "./comparison";
import { isConnected } from "./connectivity";
import { ELO_ANCHOR } from "./elo-ratings";
import type { RatingFit } from "./fit-ratings";
import { maximise } from "./maximise";
import { addCode, countTies, outcomeCodes, type OutcomeCounts } from "./outcome-counts";
import { pairColumns } from "./pair-likelihood";
import { ELO_PER_LOG, placeOf } from "./rating-contrast";
import { resampler } from "./resample-comparisons";
import { hasBoundedTies } from "./tie-bound";

export type RatingBootstrap = {
  /** What was drawn with replacement: single comparisons, or judges with all of theirs. */
  readonly unit: "comparison" | "judge";
  /** How many of these there are. */
  readonly units: number;
  readonly resamples: number;
  /** Resamples without finite best ratings; they are left out. */
  readonly failed: number;
  /** Percentile intervals of the Elo ratings, in the order of the fit. */
  readonly intervals: readonly { readonly method: string; readonly interval: Interval }[];
};

/** More failed resamples than this share would make the percentiles those of the lucky ones. */
const MOST_FAILED = 0.05;

/** Coarser than the fit itself, finer than any percentile. */
const LEAST_GAIN = 1e-15;

/**
 * Percentile intervals of the Elo ratings by the bootstrap. With judges as the unit, all comparisons of a drawn judge
 * are taken together, so that judges may have tastes of their own; with few judges (below about 20) such intervals are
 * too narrow. Each resample is fitted from the estimate on.
 *
 * @param comparisons those that `fit` was made of
 * @param options.unit      "judge" needs two or more judges and a name in every comparison
 * @param options.resamples from 99 on
 * @param uniform           its state decides the resamples
 * @throws StatsError "not-identifiable" if more than 5 % of the resamples have no finite best ratings | "missing-data" |
 *   "too-few-units" | "invalid-option"
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, 3.8 and 5.3; type-7 quantiles.
 */
export function bootstrapRatings(
  comparisons: readonly Comparison[],
  fit: RatingFit,
  options: {
    readonly unit: "comparison" | "judge";
    readonly resamples: number;
    readonly confidenceLevel: number;
    readonly referenceMethod: string | null;
  },
  uniform: UniformGenerator,
): RatingBootstrap {
  const { unit, resamples, confidenceLevel, referenceMethod } = options;
  requireConfidenceLevel(confidenceLevel);
  if (!(Number.isInteger(resamples) && resamples >= 99 && resamples <= 1_000_000))
    throw new StatsError(
      "invalid-option",
      `The number of bootstrap resamples is a whole number from 99 to 1000000; it cannot be ${resamples}.`,
    );
  const size = fit.methods.length;
  const anchor = referenceMethod === null ? null : placeOf(fit, referenceMethod);
  const codes = outcomeCodes(comparisons, fit.methods);
  const { units, draw } = resampler(comparisons, codes, 2 * size * size, unit, uniform);
  const columns = fit.methods.map(() => new Float64Array(resamples));
  let kept = 0;
  for (let resample = 0; resample < resamples; resample++) {
    const ratings = refit(draw(), fit);
    if (ratings === null) continue;
    const zero = anchor === null ? 0 : (ratings[anchor] ?? 0);
    columns.forEach((column, place) => {
      column[kept] = ELO_ANCHOR + ELO_PER_LOG * ((ratings[place] ?? 0) - zero);
    });
    kept += 1;
  }
  const failed = resamples - kept;
  if (failed > MOST_FAILED * resamples)
    throw new StatsError(
      "not-identifiable",
      `${failed} of ${resamples} resamples have no finite best ratings: there are too few comparisons between some methods to resample them.`,
    );
  const tail = (1 - confidenceLevel) / 2;
  return {
    unit,
    units,
    resamples,
    failed,
    intervals: columns.map((column, place) => {
      const values = Array.from(column.subarray(0, kept));
      return {
        method: fit.methods[place] ?? "",
        interval: {
          lower: quantile(values, tail),
          upper: quantile(values, 1 - tail),
          level: confidenceLevel,
        },
      };
    }),
  };
}

/** The ratings of a resample; null if it has no finite best ones. */
function refit(drawn: Float64Array, fit: RatingFit): Float64Array | null {
  const size = fit.methods.length;
  const counts: OutcomeCounts = {
    methods: fit.methods,
    wins: new Float64Array(size * size),
    ties: new Float64Array(size * size),
  };
  drawn.forEach((times, code) => {
    if (times > 0) addCode(code, size, counts.wins, counts.ties, times);
  });
  const withTies = countTies(counts) > 0;
  if (!isConnected(counts) || (withTies && !hasBoundedTies(counts))) return null;
  const start = { ratings: fit.ratings, logTie: withTies ? (fit.logTie ?? 0) : -Infinity };
  try {
    return maximise(pairColumns(counts), start, LEAST_GAIN).ratings;
  } catch (error) {
    if (error instanceof StatsError && error.code === "not-converged") return null;
    throw error;
  }
}
