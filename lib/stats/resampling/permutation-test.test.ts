import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { enumerateLabellings } from "./enumerate-labellings";
import { mersenneTwister, mulberry32 } from "./generator";
import { permutationTest } from "./permutation-test";
import { wholeUnits } from "./whole-units";

const arm = [5, 6, 6, 7, 8, 8, 9];
const reference = [4, 5, 6, 6, 7];
const random = () => ({ generator: mulberry32(1), permutations: 20_000 });
const never = {
  permutations: 1,
  generator: () => {
    throw new Error("An exact p draws nothing.");
  },
};

describe("permutationTest", () => {
  it("takes all labellings where they are few", () => {
    // combn(12, 7) in R
    const result = permutationTest(arm, reference, never);
    expect(result).toMatchObject({
      method: "exact",
      permutations: 792,
      monteCarloStandardError: 0,
    });
    expect(relativeError(result.pTwoSided, 0.10984848484848485)).toBeLessThan(1e-12);
    expect(relativeError(result.pGreater, 0.07575757575757576)).toBeLessThan(1e-12);
    expect(relativeError(result.pLess, 0.9722222222222222)).toBeLessThan(1e-12);
  });

  it("draws near the exact p, within its standard error", () => {
    const exact = permutationTest(arm, reference, never);
    const drawn = permutationTest(arm, reference, { ...random(), method: "monte-carlo" });
    expect(drawn).toMatchObject({ method: "monte-carlo", permutations: 20_000 });
    expect(Math.abs(drawn.pTwoSided - exact.pTwoSided)).toBeLessThan(
      4 * drawn.monteCarloStandardError,
    );
    const again = permutationTest(arm, reference, { ...random(), method: "monte-carlo" });
    expect(again).toEqual(drawn);
  });

  it("finds the same p by sums of whole units as by enumeration", () => {
    const means = fc.array(
      fc.tuple(fc.integer({ min: -12, max: 12 }), fc.constantFrom(1, 2, 3, 4, 5)),
      { minLength: 11, maxLength: 11 },
    );
    fc.assert(
      fc.property(means, fc.integer({ min: 9, max: 13 }), (pairs, armSize) => {
        const values = pairs.concat(pairs).map(([sum, count]) => sum / count);
        fc.pre(new Set(values).size > 1);
        const [own, others] = [values.slice(0, armSize), values.slice(armSize)];
        // 22 over 9 and more are above the limit of enumeration.
        const bySums = permutationTest(own, others, never);
        const byLabelling = enumerateLabellings(values, armSize);
        expect(relativeError(bySums.pTwoSided, byLabelling.pTwoSided)).toBeLessThan(1e-9);
        expect(relativeError(bySums.pGreater, byLabelling.pGreater)).toBeLessThan(1e-9);
        expect(relativeError(bySums.pLess, byLabelling.pLess)).toBeLessThan(1e-9);
      }),
      { numRuns: 8 },
    );
  });

  it("draws where the values have no common unit and the labellings are many", () => {
    const draw = mersenneTwister(5, "values");
    const values = Array.from({ length: 40 }, () => draw());
    const result = permutationTest(values.slice(0, 20), values.slice(20), random());
    expect(result.method).toBe("monte-carlo");
    expect(result.pTwoSided).toBeGreaterThanOrEqual(1 / 20_001);
  });

  it("turns with the arms and takes one value against many", () => {
    const there = permutationTest(arm, reference, never);
    const back = permutationTest(reference, arm, never);
    expect(back.pGreater).toBeCloseTo(there.pLess, 14);
    const many = Array.from({ length: 5_000 }, (_, index) => index);
    expect(permutationTest(many, [5_000], never).pLess).toBeCloseTo(1 / 5_001, 14);
  });

  it.each([
    ["too-few-units", [], [1]],
    ["zero-variance", [2, 2], [2]],
    ["non-finite", [NaN], [1]],
  ])("refuses with %s", (code, left, right) => {
    expect(() => permutationTest(left, right, never)).toThrow(expect.objectContaining({ code }));
  });

  it("refuses more draws than anyone should wait for", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => Math.sqrt(index));
    const options = { generator: mulberry32(1), permutations: 1_000_000 };
    expect(() => permutationTest(many.slice(0, 900), many.slice(900), options)).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });
});

describe("wholeUnits", () => {
  it("finds the smallest common unit", () => {
    expect(wholeUnits([0.5, -1 / 3, 2])).toEqual([3, -2, 12]);
    expect(wholeUnits([16 / 3 - 19 / 4])).toEqual([7]);
    expect(wholeUnits([Math.SQRT2, Math.PI])).toBeNull();
    expect(wholeUnits([1e12])).toBeNull();
  });
});
