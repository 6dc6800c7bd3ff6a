import {
  DEFAULT_CONFIDENCE_LEVEL,
  requireConfidenceLevel,
  type Interval,
} from "../inference/interval";
import { StatsError } from "../stats-error";
import type { SolvedArrow } from "./arrow-system";
import { climbLikelihood } from "./climb-likelihood";
import type { Derivatives, ScorePatterns } from "./cumulative-likelihood";
import { scorePatterns, type OrdinalData } from "./score-patterns";
import { normalReference, waldTest, type Effect } from "./wald-test";

/** A slope as log odds ratio; `statistic` is z. */
export type OddsCoefficient = {
  readonly term: string;
  /** By the information matrix, as if all observations were independent. */
  readonly independent: Effect;
  /** The same estimate with the sandwich standard error over clusters. */
  readonly clustered: Effect;
  /** e to the estimate: the odds of a higher score for one unit more of the term. */
  readonly oddsRatio: number;
  /** By the clustered standard error. */
  readonly oddsRatioInterval: Interval;
};

export type ProportionalOdds = {
  readonly coefficients: readonly OddsCoefficient[];
  /** Rising; threshold k lies between level k and the next. */
  readonly thresholds: Float64Array;
  /** The distinct scores, rising. */
  readonly levels: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly observations: number;
  readonly clusters: number;
};

/** A clustered variance below this share of the plain one means that the clusters cancel out. */
const DEGENERATE = 1e-10;

/** The logarithm of the largest number that a figure may be. */
const LARGEST_LOG = 700;

/**
 * The proportional-odds (cumulative logit) model: log odds of a score at or below level k = threshold k − Σ slope · term.
 * Estimand of each slope: the log odds ratio of a higher score for one unit more of the term, the same at every level;
 * positive where scores are higher.
 *
 * By maximum likelihood with Newton steps. Two standard errors: from the observed information, and from the sandwich
 * over clusters with the factor G/(G − 1) for G clusters, which lets scores of one cluster depend on each other. Tests
 * and intervals are Wald's, by the normal distribution. Any number of distinct scores up to `MOST_LEVELS`.
 *
 * @throws StatsError "not-identifiable" (terms that cannot be told apart; scores that a term separates entirely, so that
 *   its odds ratio is infinite; clusters that cancel out), "not-converged", "too-few-units" (fewer than two clusters),
 *   "zero-variance" (one distinct score), "too-large", "non-finite", "invalid-option"
 * Source: McCullagh 1980, JRSS B 42:109–142; Liang & Zeger 1986, Biometrika 73:13–22.
 * Checked against R 4.2.2 `MASS::polr` (coefficients 1e-6, where its own search stops) and a sandwich made in R from
 * numerical derivatives of the same likelihood (1e-6).
 */
export function proportionalOdds(
  data: OrdinalData,
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { readonly confidenceLevel?: number } = {},
): ProportionalOdds {
  requireConfidenceLevel(confidenceLevel);
  const { patterns, patternOf, levels } = scorePatterns(data);
  const clusters = countClusters(data.clusters);
  if (clusters < 2)
    throw new StatsError(
      "too-few-units",
      "All scores are of one idea, so that nothing says how far ideas differ.",
    );
  const fit = climbLikelihood(patterns);
  const robust = sandwich(patterns, patternOf, data.clusters, fit.atOptimum, fit.solved);
  const reference = normalReference(confidenceLevel);
  const coefficients = data.terms.map((term, place): OddsCoefficient => {
    const estimate = fit.parameters.slopes[place] ?? 0;
    const plain = fit.solved.cornerInverse[place]?.[place] ?? 0;
    const variance = ((robust[place] ?? 0) * clusters) / (clusters - 1);
    if (!(variance > DEGENERATE * plain))
      throw new StatsError(
        "not-identifiable",
        `Too few ideas tell how far the effect of “${term}” varies between ideas.`,
      );
    const clustered = waldTest(estimate, Math.sqrt(variance), reference, confidenceLevel);
    if (clustered.interval.upper > LARGEST_LOG)
      throw new StatsError(
        "not-identifiable",
        `The scores all but separate by “${term}”: its odds ratio has no finite interval.`,
      );
    return {
      term,
      independent: waldTest(estimate, Math.sqrt(plain), reference, confidenceLevel),
      clustered,
      oddsRatio: Math.exp(estimate),
      oddsRatioInterval: {
        lower: Math.exp(clustered.interval.lower),
        upper: Math.exp(clustered.interval.upper),
        level: confidenceLevel,
      },
    };
  });
  return {
    coefficients,
    thresholds: fit.parameters.thresholds,
    levels,
    logLikelihood: fit.logLikelihood,
    iterations: fit.iterations,
    observations: data.scores.length,
    clusters,
  };
}

function countClusters(clusterOf: ArrayLike<number>): number {
  const seen: boolean[] = [];
  let count = 0;
  for (let place = 0; place < clusterOf.length; place++) {
    const cluster = clusterOf[place] ?? 0;
    if (seen[cluster] === true) continue;
    seen[cluster] = true;
    count++;
  }
  return count;
}

/** The slopes' sandwich variances: the sum over clusters of the squared influence on each slope. */
function sandwich(
  { row, level, design }: ScorePatterns,
  patternOf: Int32Array,
  clusterOf: ArrayLike<number>,
  { upper, lower }: Derivatives,
  { cornerInverse, eliminated }: SolvedArrow,
): number[] {
  const terms = cornerInverse.length;
  const influence = new Float64Array(row.length * terms);
  for (let pattern = 0; pattern < row.length; pattern++) {
    const [above, below] = [upper[pattern] ?? 0, lower[pattern] ?? 0];
    const place = level[pattern] ?? 0;
    const score = eliminated.map(
      (column, term) =>
        -(design[row[pattern] ?? 0]?.[term] ?? 0) * (above + below) -
        above * (column[place] ?? 0) -
        below * (column[place - 1] ?? 0),
    );
    cornerInverse.forEach((line, term) => {
      influence[pattern * terms + term] = line.reduce(
        (sum, entry, column) => sum + entry * (score[column] ?? 0),
        0,
      );
    });
  }
  let last = 0;
  for (let place = 0; place < patternOf.length; place++)
    last = Math.max(last, clusterOf[place] ?? 0);
  const totals = new Float64Array((last + 1) * terms);
  for (let place = 0; place < patternOf.length; place++) {
    const from = (patternOf[place] ?? 0) * terms;
    const to = (clusterOf[place] ?? 0) * terms;
    for (let term = 0; term < terms; term++)
      totals[to + term] = (totals[to + term] ?? 0) + (influence[from + term] ?? 0);
  }
  const variances = cornerInverse.map(() => 0);
  totals.forEach((total, place) => {
    variances[place % terms] = (variances[place % terms] ?? 0) + total * total;
  });
  return variances;
}
