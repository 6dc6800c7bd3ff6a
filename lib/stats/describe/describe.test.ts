import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "./exact-sum";
import { mean } from "./mean";
import { median, quantile } from "./quantile";
import { standardDeviation, variance } from "./spread";

const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

describe("exactSum", () => {
  it("rounds once, where adding up loses what is small", () => {
    expect(exactSum([])).toBe(0);
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum(new Array<number>(10).fill(0.1))).toBe(1);
    expect(exactSum([1e100, 1, -1e100, 1e-100, 1e50, -1, -1e50])).toBe(1e-100);
  });

  it("is exact for whole numbers and does not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const exact = Number(values.reduce((sum, value) => sum + BigInt(value), 0n));
        expect(exactSum(values) === exact).toBe(true);
      }),
    );
    fc.assert(
      fc.property(scores, (values) => {
        const sorted = [...values].sort((left, right) => left - right);
        expect(exactSum(values) === exactSum(sorted)).toBe(true);
      }),
    );
  });
});

describe("mean, variance and quantiles", () => {
  it("agree with R on a small case", () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(variance(values)).toBeCloseTo(32 / 7, 14);
    expect(standardDeviation(values)).toBeCloseTo(2.138089935299395, 14);
    const quartiles = [0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p));
    expect(quartiles).toEqual([2, 4, 4.5, 5.5, 9]);
    expect(quantile(values, 0.1)).toBeCloseTo(3.4, 14);
  });

  it("keeps its digits for values far from zero", () => {
    expect(standardDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
    expect(variance([0.1, 0.1, 0.1])).toBe(0);
  });

  it("lies between minimum and maximum, and the median halves", () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        const at = quantile(values, probability);
        expect(at).toBeGreaterThanOrEqual(Math.min(...values));
        expect(at).toBeLessThanOrEqual(Math.max(...values));
        const below = values.filter((value) => value < median(values)).length;
        expect(below).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it("refuses too few values and values that are not finite", () => {
    const code = (run: () => number) => {
      try {
        return run();
      } catch (error) {
        return error instanceof Error && "code" in error ? error.code : error;
      }
    };
    expect(code(() => mean([]))).toBe("too-few-units");
    expect(code(() => variance([1]))).toBe("too-few-units");
    expect(code(() => mean([1, NaN]))).toBe("non-finite");
    expect(code(() => median([1, Infinity]))).toBe("non-finite");
    expect(code(() => quantile([1, 2], 1.5))).toBe("invalid-option");
  });
});
