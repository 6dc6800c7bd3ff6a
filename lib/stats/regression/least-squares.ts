import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "../inference/interval";
import { StatsError } from "../stats-error";
import { decompose, type Decomposition, type DesignTerm } from "./decomposition";
import { requireFiniteColumns } from "./require-columns";
import { studentReference, waldTest, type Effect } from "./wald-test";

export const INTERCEPT = "intercept";

/** A model's effect by the name of its term; `statistic` is Student's t. */
export type Coefficient = Effect & { readonly term: string };

export type LeastSquaresFit = {
  /** The intercept first, then the terms in their order. */
  readonly coefficients: readonly Coefficient[];
  /** Units. */
  readonly n: number;
  /** n − number of coefficients. */
  readonly degreesOfFreedom: number;
  /** Residual standard deviation. */
  readonly sigma: number;
  /** Share of the response's spread about its mean that the terms explain. */
  readonly rSquared: number;
  readonly residuals: Float64Array;
  readonly decomposition: Decomposition;
  readonly level: number;
};

/** A residual length below this share of the response's is rounding alone. */
const ROUNDING = 1e-13;

/**
 * Ordinary least squares with an intercept.
 * Estimand of each coefficient: how much the mean response differs for one unit more of the term, the others held equal.
 *
 * @param response n finite values
 * @param terms    the columns beside the intercept, each of n finite values
 * @param options.confidenceLevel coverage of the two-sided intervals, 0.95 if not given
 * @returns coefficients in units of the response by units of the term; tests by t on n − p degrees of freedom, which
 *   assume independent residuals of one variance (`robustCoefficients` drops the second)
 * @throws StatsError "too-few-units" (n ≤ p), "not-identifiable" (a term that others determine, by name),
 *   "zero-variance" (the model fits every value), "non-finite", "invalid-option"
 * Source: Golub & Van Loan, Matrix Computations, section 5.3. Checked against R 4.2.2 `lm` (relative 1e-9).
 * @example leastSquares([1, 3, 2, 5], [{ name: "dose", values: [0, 1, 2, 3] }]).coefficients[1]?.estimate // 1.1
 */
export function leastSquares(
  response: ArrayLike<number>,
  terms: readonly DesignTerm[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): LeastSquaresFit {
  requireConfidenceLevel(confidenceLevel);
  const n = response.length;
  requireFiniteColumns(n, [{ name: "response", values: response }, ...terms]);
  const parameters = terms.length + 1;
  if (n <= parameters)
    throw new StatsError(
      "too-few-units",
      `Too few ideas for a model of ${parameters} coefficients: ${n}, where ${parameters + 1} or more are needed.`,
    );
  const ones = { name: INTERCEPT, values: new Float64Array(n).fill(1) };
  const decomposition = decompose([ones, ...terms]);
  const projections = decomposition.q.map((column) => dot(column, response));
  const residuals = Float64Array.from(response);
  decomposition.q.forEach((column, place) => {
    const projection = projections[place] ?? 0;
    for (let unit = 0; unit < n; unit++)
      residuals[unit] = (residuals[unit] ?? 0) - projection * (column[unit] ?? 0);
  });

  const left = dot(residuals, residuals);
  if (!(left > ROUNDING ** 2 * n * dot(response, response)))
    throw new StatsError(
      "zero-variance",
      "The model fits every value exactly, so that there is no spread to test its effects against.",
    );
  const degreesOfFreedom = n - parameters;
  const sigma = Math.sqrt(left / degreesOfFreedom);
  const reference = studentReference(degreesOfFreedom, confidenceLevel);
  const explained = projections.slice(1).reduce((sum, value) => sum + value * value, 0);
  return {
    coefficients: decomposition.names.map((term, place) => {
      const row = inverseRow(decomposition, place);
      const standardError = sigma * Math.sqrt(dot(row, row));
      return {
        term,
        ...waldTest(dot(row, projections), standardError, reference, confidenceLevel),
      };
    }),
    n,
    degreesOfFreedom,
    sigma,
    rSquared: explained / (explained + left),
    residuals,
    decomposition,
    level: confidenceLevel,
  };
}

/**
 * A combination of a model's coefficients, such as a mean at a given place, with its standard error and interval.
 *
 * @param weights one for each coefficient, the intercept's first
 */
export function combineCoefficients(fit: LeastSquaresFit, weights: readonly number[]): Effect {
  const combined = fit.decomposition.q.map((_, column) =>
    dot(weights, fit.decomposition.inverse[column] ?? []),
  );
  const estimate = dot(
    weights,
    fit.coefficients.map((coefficient) => coefficient.estimate),
  );
  const reference = studentReference(fit.degreesOfFreedom, fit.level);
  return waldTest(estimate, fit.sigma * Math.sqrt(dot(combined, combined)), reference, fit.level);
}

/** Row `place` of R⁻¹: how the coefficient is made of the projections on Q. */
export function inverseRow({ inverse }: Decomposition, place: number): number[] {
  return inverse.map((column) => column[place] ?? 0);
}

export function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < left.length; place++) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
}
