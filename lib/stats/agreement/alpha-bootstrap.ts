import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import type { UniformGenerator } from "../resampling/generator";
import { StatsError } from "../stats-error";
import { evaluateAlphas, prepareAlphas } from "./alpha-resample";
import { pairableUnits, type RatingTable } from "./rating-table";
import { rangeOf } from "./range";

/** A bootstrap of alpha at the ordinal and the interval level, from the same resamples. */
export type AlphaBootstrap = {
  readonly resamples: number;
  /** Resamples whose ratings are all the same, in which alpha has no meaning; they are left out. */
  readonly undefinedResamples: number;
  readonly ordinal: BootstrapSpread;
  readonly interval: BootstrapSpread;
};

export type BootstrapSpread = {
  /** Standard deviation over the resamples. */
  readonly standardError: number;
  /** Between percentiles of the resamples. */
  readonly interval: Interval;
};

/** The alphas of the resamples in which they have a meaning. */
export type AlphaResamples = {
  readonly resamples: number;
  readonly ordinal: Float64Array;
  readonly interval: Float64Array;
};

/**
 * The sampling error of Krippendorff's alpha by the bootstrap over units: each resample draws as many units as there
 * are, with replacement, each with all its ratings, and computes alpha anew, its chance part and ranks included.
 *
 * This is the plain bootstrap that Zapf et al. 2016 (BMC Medical Research Methodology 16:93) recommend for alpha.
 * Krippendorff's own (Hayes & Krippendorff 2007, Communication Methods and Measures 1:77–89) draws single pairs from the
 * observed disagreements, holds the chance part fixed, and so takes the pairs of one unit as independent.
 *
 * @param tables each with two or more units rated twice or more, and all with the same number of such units: they share
 *   the draws, as metrics of the same reviews may
 * @param generator per resample, each unit drawn is ⌊u · units⌋
 * @param resamples how many
 * @returns one for each table, for `describeAlphas`
 * @throws StatsError "too-few-units" | "invalid-option" (numbers of units that differ)
 * Checked draw by draw against `krippendorffAlpha` of the resampled units.
 */
export function bootstrapAlphas(
  tables: readonly RatingTable[],
  generator: UniformGenerator,
  resamples: number,
): AlphaResamples[] {
  const prepared = tables.map((table) => prepareAlphas(pairableUnits(table), resamples));
  const units = prepared[0]?.units ?? 0;
  if (prepared.some((table) => table.units !== units))
    throw new StatsError("invalid-option", "Tables that share draws have equally many units.");
  if (units < 2)
    throw new StatsError(
      "too-few-units",
      `A bootstrap over ideas needs two or more ideas with two or more ratings; there ${units === 1 ? "is one" : "are none"}.`,
    );
  const weights = new Float64Array(units);
  for (let resample = 0; resample < resamples; resample++) {
    drawUnits(weights, generator);
    for (const table of prepared) evaluateAlphas(table, weights);
  }
  return prepared.map(({ ordinal, interval, defined }) => ({
    resamples,
    ordinal: ordinal.subarray(0, defined),
    interval: interval.subarray(0, defined),
  }));
}

/** How often each unit is drawn. A function of its own, which is compiled once for all tables. */
function drawUnits(weights: Float64Array, generator: UniformGenerator): void {
  const units = weights.length;
  weights.fill(0);
  for (let draw = 0; draw < units; draw++) {
    const unit = Math.floor(generator() * units);
    weights[unit] = (weights[unit] ?? 0) + 1;
  }
}

/**
 * Standard errors and percentile intervals of one table's resamples.
 *
 * @param options.confidenceLevel  coverage of the two-sided intervals, 0.95 if not given
 * @throws StatsError "zero-variance" (in more than a tenth of the resamples alpha has no meaning) | "invalid-option"
 */
export function describeAlphas(
  { resamples, ordinal, interval }: AlphaResamples,
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): AlphaBootstrap {
  requireConfidenceLevel(confidenceLevel);
  if (ordinal.length < Math.max(2, 0.9 * resamples))
    throw new StatsError(
      "zero-variance",
      "Nearly all ratings are the same: too many resamples hold one value alone, in which Krippendorff's alpha has no meaning.",
    );
  const describe = (alphas: Float64Array): BootstrapSpread => {
    const { standardDeviation, range } = rangeOf(alphas, confidenceLevel);
    return { standardError: standardDeviation, interval: range };
  };
  return {
    resamples,
    undefinedResamples: resamples - ordinal.length,
    ordinal: describe(ordinal),
    interval: describe(interval),
  };
}
