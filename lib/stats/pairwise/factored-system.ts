/**
 * Solves L Lᵀ x = b in place, for a lower triangle L from `choleskyInPlace`.
 *
 * @param factor row-major, of as many rows as `vector` is long
 * @param vector b, overwritten with x
 */
export function solveFactored(factor: Float64Array, vector: Float64Array): void {
  const size = vector.length;
  for (let row = 0; row < size; row++) {
    let sum = vector[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (factor[row * size + k] ?? 0) * (vector[k] ?? 0);
    vector[row] = sum / (factor[row * size + row] ?? 0);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = vector[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= (factor[k * size + row] ?? 0) * (vector[k] ?? 0);
    vector[row] = sum / (factor[row * size + row] ?? 0);
  }
}
