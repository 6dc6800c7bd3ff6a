import { invertFromCholesky } from "../linear-algebra/symmetric-inverse";
import { requireConnected } from "./connectivity";
import { center, factorInformation, maximise } from "./maximise";
import { countTies, type OutcomeCounts } from "./outcome-counts";
import { logLikelihood, pairColumns } from "./pair-likelihood";
import { requireBoundedTies } from "./tie-bound";

/** Ratings by maximum likelihood. */
export type RatingFit = {
  readonly methods: readonly string[];
  /** Davidson's model if there are ties, else Bradley and Terry's. */
  readonly model: "bradley-terry" | "davidson";
  /** Natural logarithms of the methods' strengths π; their mean is 0. */
  readonly ratings: Float64Array;
  /** log ν; null without ties. */
  readonly logTie: number | null;
  /** Standard error of log ν. */
  readonly logTieStandardError: number | null;
  /** Row-major: of the ratings with mean 0, by the inverse of the information. */
  readonly covariance: Float64Array;
  /** Without binomial constants. */
  readonly logLikelihood: number;
};

/**
 * The Bradley–Terry model by maximum likelihood: P(i beats j) = πᵢ/(πᵢ + πⱼ); where there are ties, Davidson's, which
 * adds P(tie) in proportion to ν√(πᵢπⱼ). Newton's method with halved steps on a concave likelihood: what it stops at is
 * the maximum.
 *
 * @param counts from `countOutcomes`, two or more methods
 * @returns log strengths with mean 0; a difference of two is the log odds of winning, given no tie
 * Assumes independent comparisons of fixed strengths, no effect of side, judge or item; standard errors are only as good
 * as that. `bootstrapRatings` can resample judges.
 * @throws StatsError "not-identifiable" if no finite best ratings exist, naming the methods | "too-few-units" |
 *   "not-converged"
 * Source: Bradley & Terry 1952, Biometrika 39:324–345; Davidson 1970, JASA 65:317–328. Checked against R 4.2.2:
 * `glm(family = binomial)` (1e-8), Davidson's model by `nlm` on its likelihood (1e-6).
 */
export function fitRatings(counts: OutcomeCounts): RatingFit {
  requireConnected(counts);
  const withTies = countTies(counts) > 0;
  if (withTies) requireBoundedTies(counts);
  const pairs = pairColumns(counts);
  const start = { ratings: startOf(counts), logTie: withTies ? 0 : -Infinity };
  const { ratings, logTie } = maximise(pairs, start);
  const size = counts.methods.length;
  const inverse = factorInformation(pairs, { ratings, logTie }).information;
  invertFromCholesky(inverse, new Float64Array(inverse.length), withTies ? size + 1 : size);
  const covariance = new Float64Array(size * size);
  const stride = withTies ? size + 1 : size;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      covariance[row * size + column] = (inverse[row * stride + column] ?? 0) - 1 / size ** 2;
  return {
    methods: counts.methods,
    model: withTies ? "davidson" : "bradley-terry",
    ratings,
    logTie: withTies ? logTie : null,
    logTieStandardError: withTies ? Math.sqrt(inverse[stride * stride - 1] ?? 0) : null,
    covariance,
    logLikelihood: logLikelihood(pairs, ratings, logTie),
  };
}

/** Log odds of each method's wins over all comparisons, ties as half: near enough to start from. */
function startOf({ methods, wins, ties }: OutcomeCounts): Float64Array {
  const size = methods.length;
  const start = Float64Array.from({ length: size }, (_, own) => {
    let [won, lost] = [0.5, 0.5];
    for (let other = 0; other < size; other++) {
      const tied = (ties[own * size + other] ?? 0) / 2;
      won += (wins[own * size + other] ?? 0) + tied;
      lost += (wins[other * size + own] ?? 0) + tied;
    }
    return Math.log(won / lost);
  });
  center(start);
  return start;
}
