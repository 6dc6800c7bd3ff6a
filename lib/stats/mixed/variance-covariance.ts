import { solvePositive, submatrix } from "./bounded-quadratic";
import { applyProjection, fixedShare, levelProduct, type LevelVector } from "./level-vector";
import type { RemlEvaluation } from "./reml-evaluation";

/**
 * How the estimates' covariance depends on the variances; in the basis Q, with variances in units of the residual's.
 * Index 0 is the residual, k + 1 the factor k.
 */
export type CovarianceDerivatives = {
  readonly fixed: number;
  /** Φ = (Qᵀ H⁻¹ Q)⁻¹. */
  readonly covariance: Float64Array;
  /** ∂Φ/∂σ_k², one matrix each. */
  readonly derivatives: readonly Float64Array[];
  readonly shares: readonly LevelVector[];
};

export function covarianceDerivatives({ system, explicit }: RemlEvaluation): CovarianceDerivatives {
  const { problem, kept, inverse, ratios } = system;
  const { fixed } = problem;
  const size = kept.length;
  const covariance = new Float64Array(fixed * fixed);
  for (let row = 0; row < fixed; row++)
    for (let column = 0; column < fixed; column++)
      covariance[row * fixed + column] =
        inverse[(size - fixed + row) * size + size - fixed + column] ?? 0;
  const shares = Array.from({ length: fixed }, (_, k) => fixedShare(system, explicit, k));
  const residual = covariance.slice();
  const derivatives = problem.factors.map((_, factor) => {
    const derivative = products(fixed, (row, column) => {
      const [left, right] = [shares[row], shares[column]];
      return left && right ? levelProduct(system, factor, left, right) : 0;
    });
    // Φ grows in proportion to all variances together, so that the residual's derivative is what the others leave.
    derivative.forEach((value, place) => {
      residual[place] = (residual[place] ?? 0) - (ratios[factor] ?? 0) * value;
    });
    return derivative;
  });
  return { fixed, covariance, derivatives: [residual, ...derivatives], shares };
}

function products(size: number, product: (row: number, column: number) => number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      matrix[row * size + column] = product(row, column);
  return matrix;
}

/**
 * The covariance of the estimated variances by the observed information; components at zero are left out, as though
 * the model did not have them (lmerTest does so).
 *
 * @returns which components it is about, and twice the inverse of the criterion's Hessian; null where that is not
 *   positive definite
 */
export function observedCovariance({ system, information, curvature }: RemlEvaluation) {
  const { ratios, residualVariance: variance } = system;
  const size = ratios.length + 1;
  const places = [
    0,
    ...Array.from(ratios, (_, k) => k + 1).filter((k) => (ratios[k - 1] ?? 0) > 0),
  ];
  const hessian = information.map((value, at) => (2 * (curvature[at] ?? 0)) / variance - value);
  return { places, solve: inverseTimesTwo(submatrix(hessian, size, places)) };
}

/** The same by the expected information of all components, zero or not. */
export function expectedCovariance({ information, system }: RemlEvaluation) {
  const places = [0, ...Array.from(system.ratios, (_, k) => k + 1)];
  return { places, solve: inverseTimesTwo(information) };
}

function inverseTimesTwo(matrix: Float64Array) {
  return (right: ArrayLike<number>) =>
    solvePositive(matrix, right)?.map((value) => 2 * value) ?? null;
}

/**
 * Kenward and Roger's Φ + 2 Φ {Σ W_kl (Q_kl − P_k Φ P_l)} Φ (Kenward & Roger 1997, Biometrics 53:983–997).
 * The covariance structure is linear in the variances, so that its second derivatives do not enter.
 */
export function adjustedCovariance(
  { system }: RemlEvaluation,
  { fixed, covariance, shares }: CovarianceDerivatives,
  weights: Float64Array,
): Float64Array {
  const { ratios, problem } = system;
  const count = problem.factors.length;
  const size = count + 1;
  const adjusted = covariance.slice();
  const turned = problem.factors.map((_, l) =>
    shares.map((share) => applyProjection(system, l, share)),
  );
  for (let row = 0; row < fixed; row++)
    for (let column = 0; column < fixed; column++) {
      const own = shares[row];
      if (!own) continue;
      const pairs = new Float64Array(size * size);
      for (let k = 0; k < count; k++)
        for (let l = 0; l < count; l++) {
          const other = turned[l]?.[column];
          pairs[(k + 1) * size + l + 1] = other ? levelProduct(system, k, own, other) : 0;
        }
      // P X = 0 ties the residual's matrices to the factors'.
      for (let k = 1; k < size; k++)
        for (let l = 1; l < size; l++) {
          const value = pairs[k * size + l] ?? 0;
          const [left, right] = [ratios[k - 1] ?? 0, ratios[l - 1] ?? 0];
          pairs[l] = (pairs[l] ?? 0) - left * value;
          pairs[k * size] = (pairs[k * size] ?? 0) - right * value;
          pairs[0] = (pairs[0] ?? 0) + left * right * value;
        }
      let sum = 0;
      pairs.forEach((value, at) => (sum += value * (weights[at] ?? 0)));
      const place = row * fixed + column;
      adjusted[place] = (adjusted[place] ?? 0) + 2 * sum;
    }
  return adjusted;
}
