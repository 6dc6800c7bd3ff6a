import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { regressionToMean } from "./regression-to-mean";

const pre = [4, 5.5, 3, 6, 7, 5.5, 2, 8, 5, 4];
const post = [3, 6, 4, 4, 8, 5, 2, 7, 7, 3];
const units = pre.map((own, index) => ({ pre: own, post: post[index] ?? 0 }));
const [other, reference] = [units.slice(0, 4), units.slice(4)];

describe("regressionToMean", () => {
  it("agrees with R's lm(post ~ pre + arm)", () => {
    const result = regressionToMean(other, reference);
    for (const [figure, known] of [
      [result.slope, 0.87089715536105028],
      [result.slopeStandardError, 0.24923532037047558],
      [result.pTwoSided, 0.010070417790601121],
      [result.slopeInterval.lower, 0.28154927245952666],
      [result.slopeInterval.upper, 1.460245038262574],
      // The arm's coefficient, and what is left of post − pre.
      [result.remainder, -0.5390226112326767],
      [result.expectedContrast, (0.87089715536105028 - 1) * -0.625],
      [result.other.expectedChange, -0.051586433260393499],
      [result.reference.expectedChange, -0.13227571115973707],
    ] as const)
      expect(relativeError(figure, known)).toBeLessThan(1e-9);
    expect(result.degreesOfFreedom).toBe(7);
  });

  it("parts the contrast of the change scores without a rest", () => {
    const unit = fc.record({
      pre: fc.double({ min: 1, max: 10, noNaN: true }),
      post: fc.double({ min: 1, max: 10, noNaN: true }),
    });
    const arm = fc.array(unit, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(arm, arm, (one, two) => {
        let result;
        try {
          result = regressionToMean(one, two);
        } catch {
          return;
        }
        const contrast = result.other.change - result.reference.change;
        expect(result.expectedContrast + result.remainder).toBeCloseTo(contrast, 8);
        expect(result.other.expectedChange - result.reference.expectedChange).toBeCloseTo(
          result.expectedContrast,
          6,
        );
      }),
    );
  });

  it.each([
    [[], reference, "too-few-units"],
    [units.slice(0, 1), units.slice(1, 3), "too-few-units"],
    [
      [
        { pre: 1, post: 2 },
        { pre: 1, post: 3 },
      ],
      [
        { pre: 2, post: 2 },
        { pre: 2, post: 4 },
      ],
      "zero-variance",
    ],
    [
      [
        { pre: 1, post: 2 },
        { pre: 2, post: 3 },
      ],
      [
        { pre: 2, post: 5 },
        { pre: 4, post: 7 },
      ],
      "zero-variance",
    ],
  ])("says why %j and %j have none", (one, two, code) => {
    expect(() => regressionToMean(one, two)).toThrow(expect.objectContaining({ code }));
  });
});
