import type { Elimination } from "./choose-eliminated";
import type { RandomFactor } from "./random-factor";
import type { FixedDesign } from "./fixed-design";
import { fillBlocks, type Blocks, type DenseCodes } from "./fill-blocks";

/**
 * The sums of products of a model's rows, in the order in which they are solved for: all that later steps need, so
 * that none of them goes through the rows again.
 *
 * Columns of the dense system are numbered: first the levels of the dense factors, then the fixed effects (columns of
 * Q), last the response.
 */
export type MixedProblem = {
  readonly observations: number;
  /** Columns of Q. */
  readonly fixed: number;
  readonly factors: readonly ProblemFactor[];
  /** Levels of all dense factors. */
  readonly dense: number;
  readonly blocks: Blocks;
  /** Row-major, (dense + fixed + 1)², lower triangle. */
  readonly base: Float64Array;
};

export type ProblemFactor = {
  readonly name: string;
  readonly levels: number;
  readonly eliminated: boolean;
  /** Of a dense factor; −1 for the eliminated. */
  readonly firstColumn: number;
};

/**
 * @param design   Q with orthonormal columns
 * @param residual orthogonal to Q, with squares that add up to observations − columns of Q
 */
export function layOutProblem(
  factors: readonly RandomFactor[],
  elimination: Elimination,
  design: FixedDesign,
  residual: Float64Array,
): MixedProblem {
  let nextColumn = 0;
  const placed = factors.map(({ name, levels }, index): ProblemFactor => {
    const eliminated = elimination.eliminated.includes(index);
    const firstColumn = eliminated ? -1 : nextColumn;
    if (!eliminated) nextColumn += levels;
    return { name, levels, eliminated, firstColumn };
  });
  const dense = elimination.dense.map((index) => ({
    codes: factors[index]?.codes ?? new Int32Array(0),
    firstColumn: placed[index]?.firstColumn ?? 0,
  }));
  return {
    observations: design.observations,
    fixed: design.names.length,
    factors: placed,
    dense: nextColumn,
    blocks: fillBlocks(factors, elimination, dense, design, residual),
    base: baseSums(dense, nextColumn, design, residual),
  };
}

/** Sums of products of the dense columns, as if nothing were eliminated. */
function baseSums(
  dense: readonly DenseCodes[],
  denseLevels: number,
  { observations, q, names }: FixedDesign,
  residual: Float64Array,
): Float64Array {
  const fixed = names.length;
  const stride = denseLevels + fixed + 1;
  const base = new Float64Array(stride * stride);
  const last = stride - 1;
  for (let row = 0; row < observations; row++)
    for (let right = 0; right < dense.length; right++) {
      const column = placeOf(dense[right], row);
      if (column < 0) continue;
      for (let left = 0; left <= right; left++) {
        const other = placeOf(dense[left], row);
        if (other >= 0) add(base, column * stride + other, 1);
      }
      for (let k = 0; k < fixed; k++)
        add(base, (denseLevels + k) * stride + column, q[row * fixed + k] ?? 0);
      add(base, last * stride + column, residual[row] ?? 0);
    }
  for (let k = 0; k < fixed; k++) base[(denseLevels + k) * stride + denseLevels + k] = 1;
  base[last * stride + last] = observations - fixed;
  return base;
}

function placeOf(dense: DenseCodes | undefined, row: number): number {
  const code = dense?.codes[row] ?? -1;
  return code < 0 || !dense ? -1 : dense.firstColumn + code;
}

function add(values: Float64Array, place: number, amount: number): void {
  values[place] = (values[place] ?? 0) + amount;
}
