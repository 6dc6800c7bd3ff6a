import type { MixedProblem } from "./mixed-problem";

/** Ratios above this divide by their root; below it the direct form keeps its digits. */
export const SMALL_RATIO = 1e-4;

/** What remains once the eliminated levels are solved for, at given variance ratios. */
export type ReducedBlocks = {
  /** Like `blocks.sums`, in the metric of H₁⁻¹: Z_Eᵀ H₁⁻¹ [Z_D Q r Z_E]. */
  readonly sums: Float64Array;
  /** (dense + fixed + 1)², symmetric: [Z_D Q r]ᵀ H₁⁻¹ [Z_D Q r]. */
  readonly normal: Float64Array;
};

/**
 * Eliminates each block's levels. H₁ = I + Σ γ Z Zᵀ over the eliminated factors.
 *
 * With Λ the roots of the ratios, M = Λ Z'Z Λ + I is positive definite whatever the ratios, zero among them.
 *
 * @param roots √γ of each factor
 * @param into  overwritten
 * @returns log |H₁|
 */
export function reduceBlocks(
  { blocks, base, dense, fixed }: MixedProblem,
  roots: Float64Array,
  into: ReducedBlocks,
): number {
  const { sums, normal } = into;
  const stride = dense + fixed + 1;
  normal.set(base);
  const triangle = new Float64Array(blocks.largest.levels ** 2);
  const solved = new Float64Array(blocks.largest.levels * blocks.largest.width);
  const scales = new Float64Array(blocks.largest.levels);
  const places = new Int32Array(blocks.largest.width);
  let logDeterminant = 0;
  for (let block = 0; block < blocks.count; block++) {
    const firstLevel = blocks.levelStart[block] ?? 0;
    const levels = (blocks.levelStart[block + 1] ?? 0) - firstLevel;
    const firstColumn = blocks.columnStart[block] ?? 0;
    const columns = (blocks.columnStart[block + 1] ?? 0) - firstColumn;
    const width = columns + fixed + 1;
    const line = width + levels;
    const start = blocks.sumStart[block] ?? 0;
    for (let level = 0; level < levels; level++)
      scales[level] = roots[blocks.levelFactor[firstLevel + level] ?? 0] ?? 0;
    for (let column = 0; column < width; column++)
      places[column] =
        column < columns ? (blocks.columns[firstColumn + column] ?? 0) : dense + column - columns;

    logDeterminant += factorBlock(triangle, blocks.sums, start + width, line, levels, scales);
    // Forward: L⁻¹ Λ [Z_D Q r Z_E].
    for (let level = 0; level < levels; level++) {
      const scale = scales[level] ?? 0;
      const from = start + level * line;
      const to = level * line;
      for (let c = 0; c < line; c++) solved[to + c] = scale * (blocks.sums[from + c] ?? 0);
      for (let k = 0; k < level; k++) {
        const weight = triangle[level * levels + k] ?? 0;
        if (weight !== 0) subtractRow(solved, to, k * line, weight, line);
      }
      const pivot = 1 / (triangle[level * levels + level] ?? 1);
      for (let c = 0; c < line; c++) solved[to + c] = (solved[to + c] ?? 0) * pivot;
      subtractSquares(normal, stride, solved, to, places, width);
    }
    // Backward: M⁻¹ Λ [Z_D Q r Z_E].
    for (let level = levels - 1; level >= 0; level--) {
      const to = level * line;
      for (let k = level + 1; k < levels; k++) {
        const weight = triangle[k * levels + level] ?? 0;
        if (weight !== 0) subtractRow(solved, to, k * line, weight, line);
      }
      const pivot = 1 / (triangle[level * levels + level] ?? 1);
      for (let c = 0; c < line; c++) solved[to + c] = (solved[to + c] ?? 0) * pivot;
    }
    for (let level = 0; level < levels; level++) {
      const at = start + level * line;
      const scale = scales[level] ?? 0;
      if (scale * scale > SMALL_RATIO) {
        for (let c = 0; c < line; c++) sums[at + c] = (solved[level * line + c] ?? 0) / scale;
        continue;
      }
      for (let c = 0; c < line; c++) sums[at + c] = blocks.sums[at + c] ?? 0;
      for (let k = 0; k < levels; k++) {
        const weight = (blocks.sums[at + width + k] ?? 0) * (scales[k] ?? 0);
        if (weight === 0) continue;
        for (let c = 0; c < line; c++)
          sums[at + c] = (sums[at + c] ?? 0) - weight * (solved[k * line + c] ?? 0);
      }
    }
  }
  mirror(normal, stride);
  return logDeterminant;
}

/** The Cholesky factor of M = Λ Z'Z Λ + I, and log |M|. */
function factorBlock(
  triangle: Float64Array,
  counts: Float64Array,
  start: number,
  line: number,
  levels: number,
  scales: Float64Array,
): number {
  let logDeterminant = 0;
  for (let row = 0; row < levels; row++)
    for (let column = 0; column <= row; column++) {
      let sum =
        (counts[start + row * line + column] ?? 0) * (scales[row] ?? 0) * (scales[column] ?? 0);
      if (row === column) sum += 1;
      for (let k = 0; k < column; k++)
        sum -= (triangle[row * levels + k] ?? 0) * (triangle[column * levels + k] ?? 0);
      if (row === column) logDeterminant += Math.log(sum);
      triangle[row * levels + column] =
        row === column ? Math.sqrt(sum) : sum / (triangle[column * levels + column] ?? 1);
    }
  return logDeterminant;
}

function subtractRow(
  values: Float64Array,
  to: number,
  from: number,
  weight: number,
  length: number,
): void {
  for (let c = 0; c < length; c++)
    values[to + c] = (values[to + c] ?? 0) - weight * (values[from + c] ?? 0);
}

/** Takes a row's products with itself from the lower triangle. */
function subtractSquares(
  normal: Float64Array,
  stride: number,
  row: Float64Array,
  from: number,
  places: Int32Array,
  width: number,
): void {
  for (let a = 0; a < width; a++) {
    const weight = row[from + a] ?? 0;
    if (weight === 0) continue;
    const line = (places[a] ?? 0) * stride;
    for (let c = 0; c <= a; c++) {
      const at = line + (places[c] ?? 0);
      normal[at] = (normal[at] ?? 0) - weight * (row[from + c] ?? 0);
    }
  }
}

/** Copies the lower triangle to the upper one, tile by tile so that memory is read in short reaches. */
function mirror(values: Float64Array, size: number): void {
  const tile = 32;
  for (let top = 0; top < size; top += tile)
    for (let left = 0; left <= top; left += tile)
      for (let row = top; row < Math.min(size, top + tile); row++)
        for (let column = left; column < Math.min(row, left + tile); column++)
          values[column * size + row] = values[row * size + column] ?? 0;
}
