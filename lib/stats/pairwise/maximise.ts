import { choleskyInPlace } from "../linear-algebra/cholesky";
import { StatsError } from "../stats-error";
import { solveFactored } from "./factored-system";
import { addDerivatives, logLikelihood, type PairColumns } from "./pair-likelihood";

/** Log strengths with mean 0 and log ν, which is −Infinity in the model without ties. */
export type RatingPoint = { readonly ratings: Float64Array; readonly logTie: number };

const MOST_STEPS = 200;

/** The gain of the log-likelihood, by its size, that a step has to promise. */
const FINE = 1e-22;

/**
 * Climbs to the maximum of the log-likelihood by Newton steps, halved where they would lose. It is concave, so that the
 * place where no step gains is the maximum.
 *
 * @param start its log ν decides the model
 * @param least the promised gain, by the log-likelihood's size, below which the last step is taken
 * @throws StatsError "not-converged"
 */
export function maximise(pairs: PairColumns, start: RatingPoint, least = FINE): RatingPoint {
  let point = start;
  let best = logLikelihood(pairs, point.ratings, point.logTie);
  for (let count = 0; count < MOST_STEPS; count++) {
    const { gradient, information } = factorInformation(pairs, point);
    const step = Float64Array.from(gradient);
    solveFactored(information, step);
    let gain = 0;
    for (let at = 0; at < step.length; at++) gain += ((step[at] ?? 0) * (gradient[at] ?? 0)) / 2;
    // A full step near the maximum may seem to lose, by rounding alone.
    const slack = 1e-12 * Math.abs(best);
    for (let scale = 1; ; scale /= 2) {
      const next = stepFrom(point, step, scale);
      const reached = logLikelihood(pairs, next.ratings, next.logTie);
      if (reached >= best - slack) {
        [point, best] = [next, reached];
        break;
      }
      if (scale < 1e-12) throw notConverged();
    }
    if (gain < least * Math.max(1, Math.abs(best))) return point;
  }
  throw notConverged();
}

/**
 * The gradient at a point and the Cholesky factor of the information, to which 1 is added in each entry of the ratings'
 * block: that holds the mean, of which the likelihood knows nothing, and changes nothing else.
 *
 * @throws StatsError "not-converged" if the information is singular
 */
export function factorInformation(
  pairs: PairColumns,
  { ratings, logTie }: RatingPoint,
): { readonly gradient: Float64Array; readonly information: Float64Array } {
  const size = ratings.length;
  const stride = logTie > -Infinity ? size + 1 : size;
  const gradient = new Float64Array(stride);
  const information = new Float64Array(stride * stride);
  for (let row = 0; row < size; row++) information.fill(1, row * stride, row * stride + size);
  addDerivatives(pairs, ratings, logTie, gradient, information);
  if (!choleskyInPlace(information, stride)) throw notConverged();
  return { gradient, information };
}

function stepFrom(
  { ratings, logTie }: RatingPoint,
  step: Float64Array,
  scale: number,
): RatingPoint {
  const next = ratings.map((rating, place) => rating + scale * (step[place] ?? 0));
  center(next);
  // Without ties there is no last step, and −Infinity stays.
  return { ratings: next, logTie: logTie + scale * (step[ratings.length] ?? 0) };
}

/** Shifts the ratings to mean 0. */
export function center(ratings: Float64Array): void {
  let sum = 0;
  for (const rating of ratings) sum += rating;
  const mean = sum / ratings.length;
  for (let place = 0; place < ratings.length; place++)
    ratings[place] = (ratings[place] ?? 0) - mean;
}

function notConverged(): StatsError {
  return new StatsError("not-converged", "The ratings' best fit could not be found.");
}
