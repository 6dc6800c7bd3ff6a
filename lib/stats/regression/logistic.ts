import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "../inference/interval";
import { StatsError } from "../stats-error";
import { logistic } from "./cumulative-likelihood";
import { decompose, type Decomposition, type DesignTerm } from "./decomposition";
import { dot, INTERCEPT, inverseRow } from "./least-squares";
import { requireFiniteColumns } from "./require-columns";
import { normalReference, waldTest, type Effect } from "./wald-test";

export type LogisticFit = {
  /** Log odds ratios, the intercept first; `statistic` is z. */
  readonly coefficients: readonly (Effect & { readonly term: string })[];
  /** Of the outcome, for each unit. */
  readonly probabilities: Float64Array;
  /** The inverse information, row by row. */
  readonly covariance: readonly (readonly number[])[];
  readonly iterations: number;
};

const MOST_STEPS = 60;
/** In log odds; the step after it is of its square. */
const SMALL_STEP = 1e-8;
const LARGEST_PREDICTOR = 30;

/**
 * Logistic regression with an intercept, by maximum likelihood.
 * Estimand of each coefficient: the log odds ratio of the outcome for one unit more of the term, the others held equal.
 *
 * @param outcome 0 or 1 for each of n units
 * @param terms   the columns beside the intercept, each of n finite values
 * @throws StatsError "zero-variance" (one outcome only), "not-identifiable" (a term that others determine, or that
 *   separates the outcomes so that its odds ratio is infinite), "too-few-units" (n ≤ p), "not-converged", "non-finite",
 *   "invalid-option"
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2nd edition, section 4.4; each Newton step is a weighted
 * least-squares problem solved by QR. Checked against R 4.2.2 `glm(family = binomial)`, with the information taken at the
 * estimate (relative 1e-11).
 */
export function logisticRegression(
  outcome: ArrayLike<number>,
  terms: readonly DesignTerm[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { readonly confidenceLevel?: number } = {},
): LogisticFit {
  requireConfidenceLevel(confidenceLevel);
  requireOutcomes(outcome, terms);
  const n = outcome.length;
  const columns = [{ name: INTERCEPT, values: new Float64Array(n).fill(1) }, ...terms];
  decompose(columns);
  const slopes = new Float64Array(columns.length);
  let predictor = new Float64Array(n);
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const { step, probabilities, weighted } = newtonStep(outcome, columns, predictor);
    const change = combine(columns, step, n);
    let share = 1;
    const height = likelihood(outcome, predictor);
    let next = plus(predictor, change, share);
    while (!(likelihood(outcome, next) >= height - 1e-12 * (1 + Math.abs(height)))) {
      share /= 2;
      if (share < 1e-10) throw notConverged();
      next = plus(predictor, change, share);
    }
    const size = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (size < SMALL_STEP) {
      const covariance = covarianceOf(weighted);
      const reference = normalReference(confidenceLevel);
      return {
        coefficients: columns.map(({ name }, place) => {
          const standardError = Math.sqrt(covariance[place]?.[place] ?? 0);
          const estimate = (slopes[place] ?? 0) + (step[place] ?? 0);
          return { term: name, ...waldTest(estimate, standardError, reference, confidenceLevel) };
        }),
        probabilities,
        covariance,
        iterations,
      };
    }
    slopes.forEach((value, place) => (slopes[place] = value + share * (step[place] ?? 0)));
    predictor = next;
    if (next.some((value) => Math.abs(value) > LARGEST_PREDICTOR)) throw separated();
  }
  throw notConverged();
}

function newtonStep(
  outcome: ArrayLike<number>,
  columns: readonly DesignTerm[],
  predictor: Float64Array,
) {
  const probabilities = predictor.map(logistic);
  const roots = probabilities.map((p) => Math.sqrt(p * (1 - p)));
  const weighted = weightedDecomposition(columns, roots);
  const working = probabilities.map((p, unit) => ((outcome[unit] ?? 0) - p) / (roots[unit] ?? 1));
  const projections = weighted.q.map((column) => dot(column, working));
  const step = columns.map((_, place) => dot(inverseRow(weighted, place), projections));
  return { step, probabilities, weighted };
}

function weightedDecomposition(columns: readonly DesignTerm[], roots: Float64Array): Decomposition {
  try {
    return decompose(
      columns.map(({ name, values }) => ({
        name,
        values: roots.map((root, unit) => root * (values[unit] ?? 0)),
      })),
    );
  } catch (error) {
    // The columns themselves are independent: only weights that vanish make them look otherwise.
    if (error instanceof StatsError && error.code === "not-identifiable") throw separated();
    throw error;
  }
}

function covarianceOf(weighted: Decomposition): number[][] {
  const rows = weighted.names.map((_, place) => inverseRow(weighted, place));
  return rows.map((left) => rows.map((right) => dot(left, right)));
}

function likelihood(outcome: ArrayLike<number>, predictor: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < predictor.length; unit++) {
    const value = predictor[unit] ?? 0;
    sum -= Math.log1p(Math.exp((outcome[unit] ?? 0) > 0 ? -value : value));
  }
  return sum;
}

function combine(columns: readonly DesignTerm[], step: readonly number[], n: number): Float64Array {
  const change = new Float64Array(n);
  columns.forEach(({ values }, place) => {
    const slope = step[place] ?? 0;
    for (let unit = 0; unit < n; unit++)
      change[unit] = (change[unit] ?? 0) + slope * (values[unit] ?? 0);
  });
  return change;
}

function plus(
  predictor: Float64Array,
  change: Float64Array,
  share: number,
): Float64Array<ArrayBuffer> {
  return Float64Array.from(predictor, (value, unit) => value + share * (change[unit] ?? 0));
}

function requireOutcomes(outcome: ArrayLike<number>, terms: readonly DesignTerm[]): void {
  const n = outcome.length;
  requireFiniteColumns(n, [{ name: "outcome", values: outcome }, ...terms]);
  if (n <= terms.length + 1)
    throw new StatsError(
      "too-few-units",
      `Too few ideas for a logistic model of ${terms.length + 1} coefficients: ${n}.`,
    );
  let ones = 0;
  for (let unit = 0; unit < n; unit++) {
    if (outcome[unit] !== 0 && outcome[unit] !== 1)
      throw new StatsError("invalid-option", "Each outcome of a logistic model is 0 or 1.");
    ones += outcome[unit] ?? 0;
  }
  if (ones === 0 || ones === n)
    throw new StatsError(
      "zero-variance",
      "All ideas have the same outcome: nothing tells it apart.",
    );
}

function separated(): StatsError {
  return new StatsError(
    "not-identifiable",
    "A term separates the outcomes entirely, so that its odds ratio would be infinite.",
  );
}

function notConverged(): StatsError {
  return new StatsError(
    "not-converged",
    "The search for a logistic model's likelihood did not end.",
  );
}
