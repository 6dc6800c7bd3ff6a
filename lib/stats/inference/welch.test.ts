import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StatsError } from "../stats-error";
import { relativeError } from "../testing/relative-error";
import { welchTest } from "./welch";

// R's data set `sleep`; the figures are those of t.test(extra ~ group).
const drug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const otherDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

const arm = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 12 });
const armsWithSpread = fc
  .tuple(arm, arm)
  .filter(([left, right]) => new Set(left).size > 1 || new Set(right).size > 1);

describe("welchTest", () => {
  it("agrees with R", () => {
    const result = welchTest(drug, otherDrug);
    expect(relativeError(result.estimate, -1.58)).toBeLessThan(1e-13);
    expect(relativeError(result.standardError, 0.849091017238762)).toBeLessThan(1e-13);
    expect(relativeError(result.t, -1.8608134674868526)).toBeLessThan(1e-13);
    expect(relativeError(result.degreesOfFreedom, 17.776473516178495)).toBeLessThan(1e-13);
    expect(relativeError(result.pTwoSided, 0.0793941401873583)).toBeLessThan(1e-12);
    expect(relativeError(result.interval.lower, -3.3654832307117104)).toBeLessThan(1e-12);
    expect(relativeError(result.interval.upper, 0.20548323071171137)).toBeLessThan(1e-12);
    expect(result.interval.level).toBe(0.95);
  });

  it("gives one-sided p values that belong to the two-sided one", () => {
    fc.assert(
      fc.property(armsWithSpread, ([left, right]) => {
        const { pGreater, pLess, pTwoSided } = welchTest(left, right);
        expect(pGreater + pLess).toBeCloseTo(1, 12);
        expect(2 * Math.min(pGreater, pLess)).toBeCloseTo(pTwoSided, 12);
      }),
    );
  });

  it("turns its sign with the arms, and only its sign", () => {
    fc.assert(
      fc.property(armsWithSpread, ([left, right]) => {
        const there = welchTest(left, right);
        const back = welchTest(right, left);
        expect(back.estimate).toBeCloseTo(-there.estimate, 12);
        expect(back.t).toBeCloseTo(-there.t, 10);
        expect(back.pGreater).toBeCloseTo(there.pLess, 12);
        expect(back.pTwoSided).toBeCloseTo(there.pTwoSided, 12);
        expect(back.interval.lower).toBeCloseTo(-there.interval.upper, 10);
      }),
    );
  });

  it("does not move with a shift of both arms, and scales with the unit", () => {
    fc.assert(
      fc.property(armsWithSpread, fc.integer({ min: -50, max: 50 }), ([left, right], shift) => {
        const plain = welchTest(left, right);
        const moved = welchTest(
          left.map((value) => value + shift),
          right.map((value) => value + shift),
        );
        const scaled = welchTest(
          left.map((value) => value * 8),
          right.map((value) => value * 8),
        );
        expect(moved.t).toBeCloseTo(plain.t, 9);
        expect(moved.degreesOfFreedom).toBeCloseTo(plain.degreesOfFreedom, 9);
        expect(scaled.t).toBeCloseTo(plain.t, 10);
        expect(scaled.estimate).toBeCloseTo(8 * plain.estimate, 9);
      }),
    );
  });

  it("widens its interval with the level, around the estimate", () => {
    const wide = welchTest(drug, otherDrug, { confidenceLevel: 0.99 }).interval;
    const narrow = welchTest(drug, otherDrug, { confidenceLevel: 0.9 }).interval;
    expect(wide.lower).toBeLessThan(narrow.lower);
    expect(wide.upper).toBeGreaterThan(narrow.upper);
    expect((wide.lower + wide.upper) / 2).toBeCloseTo(-1.58, 12);
    expect(narrow.upper < 0).toBe(welchTest(drug, otherDrug).pTwoSided < 0.1);
  });

  it("tests an arm without spread against one with it", () => {
    const result = welchTest([3, 3, 3], [1, 2, 3]);
    expect(result.estimate).toBe(1);
    expect(result.degreesOfFreedom).toBe(2);
  });

  it.each([
    ["too-few-units", [1], [1, 2], 0.95],
    ["too-few-units", [1, 2], [], 0.95],
    ["non-finite", [1, NaN], [1, 2], 0.95],
    ["non-finite", [1, 2], [Infinity, 2], 0.95],
    ["zero-variance", [2, 2], [1, 1], 0.95],
    ["zero-variance", [0.1 + 0.2, 0.3], [0.3, 0.3], 0.95],
    ["invalid-option", [1, 2], [3, 4], 95],
    ["invalid-option", [1, 2], [3, 4], NaN],
  ])("refuses with %s", (code, left, right, confidenceLevel) => {
    const run = () => welchTest(left, right, { confidenceLevel });
    expect(run).toThrow(StatsError);
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});
