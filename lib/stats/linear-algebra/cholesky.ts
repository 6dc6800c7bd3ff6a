import { subtractProduct } from "./subtract-product";

/** Columns that are worked on together. */
export const BLOCK = 32;

/**
 * The Cholesky factor L of a symmetric positive definite matrix A = L Lᵀ, in place.
 *
 * @param a    row-major with rows of `size`; the lower triangle is read and becomes L, the upper one is left as it is
 * @param size rows and columns
 * @returns false if the matrix is not positive definite to working precision; `a` is spoilt then
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), 4.2.9, in blocks. Checked by multiplying back.
 */
export function choleskyInPlace(a: Float64Array, size: number): boolean {
  for (let left = 0; left < size; left += BLOCK) {
    const width = Math.min(BLOCK, size - left);
    for (let top = left; top < size; top += BLOCK) {
      const height = Math.min(BLOCK, size - top);
      subtractProduct(
        { values: a, start: top * size + left, stride: size },
        { values: a, start: top * size, stride: size },
        { values: a, start: left * size, stride: size },
        height,
        width,
        left,
      );
      if (top > left)
        divideByTransposed(a, top * size + left, a, left * size + left, size, height, width);
      else if (!factorDiagonal(a, left * size + left, size, width)) return false;
    }
  }
  return true;
}

function factorDiagonal(a: Float64Array, start: number, stride: number, width: number): boolean {
  for (let row = 0; row < width; row++) {
    const own = start + row * stride;
    for (let column = 0; column <= row; column++) {
      const other = start + column * stride;
      let sum = a[own + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (a[own + k] ?? 0) * (a[other + k] ?? 0);
      if (column < row) a[own + column] = sum / (a[other + column] ?? 0);
      else if (sum > 0 && Number.isFinite(sum)) a[own + column] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/**
 * B ← B L⁻ᵀ in place, for a lower triangle L: each row of B is solved forward.
 *
 * @param b `height` × `width` from `bStart`; both have rows of `stride`
 * @param l `width` × `width` from `lStart`
 */
export function divideByTransposed(
  b: Float64Array,
  bStart: number,
  l: Float64Array,
  lStart: number,
  stride: number,
  height: number,
  width: number,
): void {
  for (let row = 0; row < height; row++) {
    const own = bStart + row * stride;
    for (let column = 0; column < width; column++) {
      const other = lStart + column * stride;
      let sum = b[own + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (b[own + k] ?? 0) * (l[other + k] ?? 0);
      b[own + column] = sum / (l[other + column] ?? 0);
    }
  }
}

/** 2 Σ log Lᵢᵢ: the logarithm of the determinant of L Lᵀ. */
export function logDeterminant(l: Float64Array, size: number): number {
  let sum = 0;
  for (let place = 0; place < size; place++) sum += Math.log(l[place * size + place] ?? 0);
  return 2 * sum;
}

/** L⁻¹ x, in place. */
export function solveLower(l: Float64Array, size: number, x: Float64Array): void {
  for (let row = 0; row < size; row++) {
    const own = row * size;
    let sum = x[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (l[own + k] ?? 0) * (x[k] ?? 0);
    x[row] = sum / (l[own + row] ?? 0);
  }
}

/** L⁻ᵀ x, in place. */
export function solveLowerTransposed(l: Float64Array, size: number, x: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    const own = row * size;
    const solved = (x[row] ?? 0) / (l[own + row] ?? 0);
    x[row] = solved;
    for (let k = 0; k < row; k++) x[k] = (x[k] ?? 0) - (l[own + k] ?? 0) * solved;
  }
}
