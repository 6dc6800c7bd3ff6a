import { choleskyInPlace, solveLower, solveLowerTransposed } from "../linear-algebra/cholesky";

/** The rows and columns of a symmetric matrix that are named. */
export function submatrix(
  matrix: Float64Array,
  size: number,
  places: readonly number[],
): Float64Array {
  return Float64Array.from(
    places.flatMap((row) => places.map((column) => matrix[row * size + column] ?? 0)),
  );
}

/** A⁻¹ b, or null unless A is positive definite. */
export function solvePositive(matrix: Float64Array, right: ArrayLike<number>): Float64Array | null {
  const size = right.length;
  const factor = matrix.slice();
  if (!choleskyInPlace(factor, size)) return null;
  const solution = Float64Array.from(right);
  solveLower(factor, size, solution);
  solveLowerTransposed(factor, size, solution);
  return solution;
}

/**
 * Minimises ½ xᵀ A x − bᵀ x over x ≥ lower, for a handful of variables: every choice of variables that lie on their
 * bound is tried, and the best feasible one taken.
 *
 * @param lower −∞ where there is no bound
 * @returns null where A is not positive definite
 */
export function minimiseBounded(
  matrix: Float64Array,
  right: ArrayLike<number>,
  lower: ArrayLike<number>,
): Float64Array | null {
  const size = right.length;
  const bounded = Array.from({ length: size }, (_, k) => k).filter((k) =>
    Number.isFinite(lower[k] ?? 0),
  );
  let best: Float64Array | null = null;
  let least = Infinity;
  for (let choice = 0; choice < 2 ** bounded.length; choice++) {
    const held = bounded.filter((_, bit) => (choice >> bit) & 1);
    const free = Array.from({ length: size }, (_, k) => k).filter((k) => !held.includes(k));
    const x = new Float64Array(size);
    for (const k of held) x[k] = lower[k] ?? 0;
    const wanted = free.map((row) =>
      held.reduce((rest, k) => rest - (matrix[row * size + k] ?? 0) * (x[k] ?? 0), right[row] ?? 0),
    );
    const solved = solvePositive(submatrix(matrix, size, free), wanted);
    if (!solved) {
      if (choice === 0) return null;
      continue;
    }
    free.forEach((k, index) => (x[k] = solved[index] ?? 0));
    if (free.some((k) => (x[k] ?? 0) < (lower[k] ?? 0))) continue;
    // The whole problem's optimum, if it is feasible, beats every choice of held variables.
    if (choice === 0) return x;
    const value = objective(matrix, right, x);
    if (value < least) [best, least] = [x, value];
  }
  return best;
}

function objective(matrix: Float64Array, right: ArrayLike<number>, x: Float64Array): number {
  const size = x.length;
  let value = 0;
  for (let row = 0; row < size; row++) {
    let sum = -2 * (right[row] ?? 0);
    for (let column = 0; column < size; column++)
      sum += (matrix[row * size + column] ?? 0) * (x[column] ?? 0);
    value += (sum * (x[row] ?? 0)) / 2;
  }
  return value;
}
