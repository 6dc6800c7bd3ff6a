import { StatsError } from "../stats-error";
import { dot, inverseRow, type Coefficient, type LeastSquaresFit } from "./least-squares";
import { studentReference, waldTest } from "./wald-test";

/** Below this, a unit's residual is zero by force. */
const FULL_LEVERAGE = 1e-10;

/**
 * The coefficients of a least-squares fit with standard errors that hold when the residuals' variance differs between
 * units: HC3, where each residual is divided by 1 − leverage. Estimates are unchanged; tests by t on the residual
 * degrees of freedom.
 *
 * Of the robust variances (HC0 to HC4), HC3 is the one advised for few units: it is close to the jackknife and errs on the safe side.
 *
 * @throws StatsError "not-identifiable" if a unit alone determines a coefficient (its leverage is 1), "zero-variance"
 * Source: MacKinnon & White 1985, Journal of Econometrics 29:305–325; Long & Ervin 2000, The American Statistician
 * 54:217–224. Checked against R's `sandwich::vcovHC(fit, "HC3")` (relative 1e-9).
 */
export function robustCoefficients(fit: LeastSquaresFit): Coefficient[] {
  const { decomposition, residuals, degreesOfFreedom, level } = fit;
  const { q } = decomposition;
  const weights = residuals.map((residual, unit) => {
    const leverage = q.reduce((sum, column) => sum + (column[unit] ?? 0) ** 2, 0);
    if (1 - leverage < FULL_LEVERAGE)
      throw new StatsError(
        "not-identifiable",
        "One idea alone determines a coefficient, so that there is no robust standard error.",
      );
    return (residual / (1 - leverage)) ** 2;
  });
  const middle = q.map((left) => q.map((right) => weightedDot(left, right, weights)));
  const reference = studentReference(degreesOfFreedom, level);
  return fit.coefficients.map(({ term, estimate }, place) => {
    const row = inverseRow(decomposition, place);
    const variance = dot(
      row,
      middle.map((line) => dot(line, row)),
    );
    return { term, ...waldTest(estimate, Math.sqrt(Math.max(0, variance)), reference, level) };
  });
}

function weightedDot(left: Float64Array, right: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < weights.length; unit++)
    sum += (left[unit] ?? 0) * (right[unit] ?? 0) * (weights[unit] ?? 0);
  return sum;
}
