import { StatsError } from "../stats-error";

/**
 * A symmetric positive-definite matrix whose leading block is tridiagonal and whose last few rows are full: the
 * information of a cumulative model, where each threshold meets its two neighbours and every slope.
 */
export type ArrowMatrix = {
  /** The leading block's diagonal, of length m. */
  readonly diagonal: Float64Array;
  /** Entry k joins places k and k + 1 of the leading block. */
  readonly beside: Float64Array;
  /** One array of length m for each last row. */
  readonly border: readonly Float64Array[];
  /** The last rows' own block. */
  readonly corner: readonly (readonly number[])[];
};

export type SolvedArrow = {
  /** The inverse's last block. */
  readonly cornerInverse: readonly (readonly number[])[];
  /** T⁻¹ C, one array for each last row, with T the leading block and C the border. */
  readonly eliminated: readonly Float64Array[];
  readonly solve: (leading: Float64Array, last: readonly number[]) => Solution;
};

type Solution = { readonly leading: Float64Array; readonly last: readonly number[] };

/** A pivot below this share of its diagonal entry is rounding. */
const SINGULAR = 1e-13;

/**
 * Solves such a system in time linear in the leading block's size: T = L D Lᵀ, then the Schur complement.
 *
 * @throws StatsError "not-identifiable" if the matrix is singular to working precision
 * Source: Golub & Van Loan, Matrix Computations, sections 4.3.6 and 3.2.
 */
export function solveArrow({ diagonal, beside, border, corner }: ArrowMatrix): SolvedArrow {
  const pivots = diagonal.slice();
  const factors = new Float64Array(beside.length);
  for (let place = 0; place < pivots.length; place++) {
    if (place > 0) {
      const factor = (beside[place - 1] ?? 0) / (pivots[place - 1] ?? 1);
      factors[place - 1] = factor;
      pivots[place] = (pivots[place] ?? 0) - factor * (beside[place - 1] ?? 0);
    }
    if (!((pivots[place] ?? 0) > SINGULAR * (diagonal[place] ?? 0))) throw singular();
  }
  const solveLeading = (right: Float64Array): Float64Array => {
    const solution = right.slice();
    for (let place = 1; place < solution.length; place++)
      solution[place] =
        (solution[place] ?? 0) - (factors[place - 1] ?? 0) * (solution[place - 1] ?? 0);
    for (let place = solution.length - 1; place >= 0; place--)
      solution[place] =
        (solution[place] ?? 0) / (pivots[place] ?? 1) -
        (factors[place] ?? 0) * (solution[place + 1] ?? 0);
    return solution;
  };
  const eliminated = border.map(solveLeading);
  const schur = corner.map((row, i) =>
    row.map((entry, j) => entry - product(border[i] ?? pivots, eliminated[j] ?? pivots)),
  );
  const cornerInverse = invertPositive(schur, corner);
  return {
    cornerInverse,
    eliminated,
    solve: (leading, last) => {
      const rest = last.map((value, i) => value - product(eliminated[i] ?? leading, leading));
      const solvedLast = cornerInverse.map((row) => product(row, rest));
      const solved = solveLeading(leading);
      eliminated.forEach((column, i) => {
        for (let place = 0; place < solved.length; place++)
          solved[place] = (solved[place] ?? 0) - (column[place] ?? 0) * (solvedLast[i] ?? 0);
      });
      return { leading: solved, last: solvedLast };
    },
  };
}

/** By Gauss–Jordan without exchanges, which a positive-definite matrix allows. */
function invertPositive(
  matrix: readonly (readonly number[])[],
  scale: readonly (readonly number[])[],
): number[][] {
  const left = matrix.map((row) => [...row]);
  const inverse = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  left.forEach((pivotRow, step) => {
    const pivot = pivotRow[step] ?? 0;
    if (!(pivot > SINGULAR * (scale[step]?.[step] ?? 0))) throw singular();
    left.forEach((row, other) => {
      if (other === step) return;
      const factor = (row[step] ?? 0) / pivot;
      addMultiple(row, pivotRow, -factor);
      addMultiple(inverse[other] ?? [], inverse[step] ?? [], -factor);
    });
    for (const row of [pivotRow, inverse[step] ?? []])
      row.forEach((value, place) => (row[place] = value / pivot));
  });
  return inverse;
}

function addMultiple(target: number[], source: readonly number[], factor: number): void {
  for (let place = 0; place < target.length; place++)
    target[place] = (target[place] ?? 0) + factor * (source[place] ?? 0);
}

function product(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < left.length; place++) sum += (left[place] ?? 0) * (right[place] ?? 0);
  return sum;
}

function singular(): StatsError {
  return new StatsError(
    "not-identifiable",
    "The data do not tell the model's effects apart: its information matrix is singular.",
  );
}
