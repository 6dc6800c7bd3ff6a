import { BLOCK, divideByTransposed } from "./cholesky";
import { subtractProduct } from "./subtract-product";

/**
 * (L Lᵀ)⁻¹, whole and symmetric, from a Cholesky factor.
 *
 * @param l    row-major, lower triangle from `choleskyInPlace`; overwritten with the inverse
 * @param work as large as `l`; overwritten with L⁻ᵀ
 * Takes two thirds of size³ additions and multiplications each after the factorisation's third.
 * Checked by multiplying with the matrix.
 */
export function invertFromCholesky(l: Float64Array, work: Float64Array, size: number): void {
  invertTransposed(l, work, size);
  for (let top = 0; top < size; top += BLOCK) {
    const height = Math.min(BLOCK, size - top);
    for (let left = 0; left <= top; left += BLOCK) {
      const width = Math.min(BLOCK, size - left);
      for (let row = top; row < top + height; row++)
        l.fill(0, row * size + left, row * size + left + width);
      // Rows of L⁻ᵀ are zero before their diagonal, so that the sums may begin at the lower block's own.
      subtractProduct(
        { values: l, start: top * size + left, stride: size },
        { values: work, start: top * size + top, stride: size },
        { values: work, start: left * size + top, stride: size },
        height,
        width,
        size - top,
      );
    }
  }
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      const value = -(l[row * size + column] ?? 0);
      l[row * size + column] = value;
      l[column * size + row] = value;
    }
}

/** `u` ← L⁻ᵀ, with zeros below the diagonal. */
function invertTransposed(l: Float64Array, u: Float64Array, size: number): void {
  u.fill(0, 0, size * size);
  for (let place = 0; place < size; place++) u[place * size + place] = 1;
  for (let top = 0; top < size; top += BLOCK) {
    const height = Math.min(BLOCK, size - top);
    for (let left = top; left < size; left += BLOCK) {
      const width = Math.min(BLOCK, size - left);
      subtractProduct(
        { values: u, start: top * size + left, stride: size },
        { values: u, start: top * size + top, stride: size },
        { values: l, start: left * size + top, stride: size },
        height,
        width,
        left - top,
      );
      divideByTransposed(u, top * size + left, l, left * size + left, size, height, width);
    }
  }
}
