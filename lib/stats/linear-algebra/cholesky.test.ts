import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choleskyInPlace, logDeterminant, solveLower, solveLowerTransposed } from "./cholesky";
import { subtractProduct } from "./subtract-product";
import { invertFromCholesky } from "./symmetric-inverse";

/** B Bᵀ + size × I, from sines so that every entry differs. */
function positiveDefinite(size: number, salt: number): Float64Array {
  const b = Float64Array.from({ length: size * size }, (_, k) => Math.sin(k * 1.7 + salt));
  const a = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let sum = row === column ? size : 0;
      for (let k = 0; k < size; k++) sum += (b[row * size + k] ?? 0) * (b[column * size + k] ?? 0);
      a[row * size + column] = sum;
    }
  return a;
}

function largestDifference(left: Float64Array, right: Float64Array): number {
  return left.reduce((most, value, k) => Math.max(most, Math.abs(value - (right[k] ?? 0))), 0);
}

describe("choleskyInPlace and invertFromCholesky", () => {
  it("invert matrices of any size, with and without whole blocks", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 99 }),
        (size, salt) => {
          const a = positiveDefinite(size, salt);
          const inverse = a.slice();
          expect(choleskyInPlace(inverse, size)).toBe(true);
          invertFromCholesky(inverse, new Float64Array(size * size), size);
          const product = new Float64Array(size * size);
          const identity = new Float64Array(size * size);
          for (let k = 0; k < size; k++) identity[k * size + k] = -1;
          const panel = (values: Float64Array) => ({ values, start: 0, stride: size });
          // Both are symmetric, so that A Bᵀ is A B.
          subtractProduct(panel(product), panel(a), panel(inverse), size, size, size);
          expect(largestDifference(product, identity)).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("solve by halves, and give the determinant", () => {
    const factor = Float64Array.from([4, 0, 2, 5]);
    expect(choleskyInPlace(factor, 2)).toBe(true);
    expect(Math.exp(logDeterminant(factor, 2))).toBeCloseTo(16, 12);
    const x = Float64Array.from([8, 12]);
    solveLower(factor, 2, x);
    solveLowerTransposed(factor, 2, x);
    // 4 x + 2 y = 8, 2 x + 5 y = 12.
    expect([...x]).toEqual([expect.closeTo(1, 14), expect.closeTo(2, 14)]);
  });

  it.each([
    ["indefinite", [1, 0, 2, 1]],
    ["singular", [1, 0, 1, 1]],
    ["not a number", [NaN, 0, 1, 1]],
  ])("says so where the matrix is %s", (_, values) => {
    expect(choleskyInPlace(Float64Array.from(values), 2)).toBe(false);
  });
});
