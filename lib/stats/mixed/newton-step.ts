import { minimiseBounded, solvePositive, submatrix } from "./bounded-quadratic";
import type { RemlEvaluation } from "./reml-evaluation";

/** First and second derivatives of the profiled criterion by the variance ratios. */
export type ProfiledDerivatives = {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  /** Ratios that are not held at zero: those above it, and those that would lower the criterion by leaving it. */
  readonly free: readonly number[];
  /** gᵀ H⁻¹ g over the free ratios: twice what a Newton step can still gain; null unless H is positive definite there. */
  readonly decrement: number | null;
};

export function profiledDerivatives({
  system,
  traces,
  forms,
  information,
  curvature,
}: RemlEvaluation): ProfiledDerivatives {
  const { ratios, residualVariance: variance, problem } = system;
  const count = ratios.length;
  const size = count + 1;
  const degrees = problem.observations - problem.fixed;
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count * count);
  for (let k = 0; k < count; k++) {
    gradient[k] = (traces[k + 1] ?? 0) - (forms[k + 1] ?? 0) / variance;
    for (let l = 0; l < count; l++)
      hessian[k * count + l] =
        -(information[(k + 1) * size + l + 1] ?? 0) +
        (2 * (curvature[(k + 1) * size + l + 1] ?? 0)) / variance -
        ((forms[k + 1] ?? 0) * (forms[l + 1] ?? 0)) / (degrees * variance ** 2);
  }
  const free = Array.from({ length: count }, (_, k) => k).filter(
    (k) => (ratios[k] ?? 0) > 0 || (gradient[k] ?? 0) < 0,
  );
  const own = free.map((k) => gradient[k] ?? 0);
  const solved = solvePositive(submatrix(hessian, count, free), own);
  return {
    gradient,
    hessian,
    free,
    decrement: solved && own.reduce((sum, value, index) => sum + value * (solved[index] ?? 0), 0),
  };
}

/**
 * The next ratios by Newton's method over the free ones, kept from falling below zero.
 *
 * @param hessian of all ratios; another positive definite matrix in its place still leads downhill
 * @returns null unless the matrix is positive definite over the free ratios
 */
export function newtonRatios(
  ratios: Float64Array,
  { gradient, free }: ProfiledDerivatives,
  hessian: Float64Array,
): Float64Array | null {
  const step = minimiseBounded(
    submatrix(hessian, ratios.length, free),
    free.map((k) => -(gradient[k] ?? 0)),
    free.map((k) => -(ratios[k] ?? 0)),
  );
  if (!step) return null;
  const next = ratios.slice();
  free.forEach((k, index) => (next[k] = Math.max(0, (ratios[k] ?? 0) + (step[index] ?? 0))));
  return next;
}

/** What the profiled criterion's Hessian is expected to be; positive definite wherever the variances can be told apart. */
export function expectedHessian({ system, traces, information }: RemlEvaluation): Float64Array {
  const count = system.ratios.length;
  const degrees = system.problem.observations - system.problem.fixed;
  return Float64Array.from({ length: count * count }, (_, at) => {
    const k = Math.floor(at / count) + 1;
    const l = (at % count) + 1;
    return (
      (information[k * (count + 1) + l] ?? 0) - ((traces[k] ?? 0) * (traces[l] ?? 0)) / degrees
    );
  });
}

/**
 * The next ratios by Fisher scoring: the variances whose expected quadratic forms equal the observed ones (MINQUE with
 * the present ratios as weights), kept from falling below zero. At ratios of zero this is MINQUE(0), which needs no
 * starting values. With balanced data one step is enough.
 *
 * @returns null where the residual variance would not be positive
 */
export function fisherRatios({ system, information, forms }: RemlEvaluation): Float64Array | null {
  const lower = new Float64Array(forms.length);
  lower[0] = -Infinity;
  const variances = minimiseBounded(information, forms, lower);
  const residual = variances?.[0] ?? 0;
  if (!variances || !(residual > 1e-6 * system.residualVariance)) return null;
  return variances.slice(1).map((variance) => variance / residual);
}
