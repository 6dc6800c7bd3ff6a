import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { oneSampleTTest } from "./one-sample-t";
import { pairedTTest, pairedTTestOfDifferences } from "./paired-t";
import { studentTest } from "./student";
import type { TTestResult } from "./t-test-result";

const x = [4.5, 6, 7.25, 5, 8, 6.5, 3];
const y = [3, 5.5, 4, 2.5, 6.25];

function expectFigures(result: TTestResult, known: Partial<Record<keyof TTestResult, number>>) {
  for (const [name, figure] of Object.entries(known))
    expect(relativeError(Number(result[name as keyof TTestResult]), figure), name).toBeLessThan(
      1e-12,
    );
}

describe("studentTest", () => {
  it("agrees with R", () => {
    // t.test(x, y, var.equal = TRUE)
    const result = studentTest(x, y);
    expectFigures(result, {
      estimate: 1.5,
      standardError: 0.9776064063386071,
      t: 1.5343598305762891,
      degreesOfFreedom: 10,
      pTwoSided: 0.1559498730465397,
      pGreater: 0.07797493652326987,
    });
    expect(relativeError(result.interval.lower, -0.6782428159137308)).toBeLessThan(1e-12);
    expect(relativeError(result.interval.upper, 3.6782428159137304)).toBeLessThan(1e-12);
  });

  it("turns its sign with the arms", () => {
    const value = fc.integer({ min: -9, max: 9 });
    const arm = fc.array(value, { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(arm, arm, (left, right) => {
        fc.pre(new Set(left).size > 1);
        const there = studentTest(left, right);
        const back = studentTest(right, left);
        expect(back.t).toBeCloseTo(-there.t, 10);
        expect(back.pGreater).toBeCloseTo(there.pLess, 12);
        expect(there.pGreater + there.pLess).toBeCloseTo(1, 12);
      }),
    );
  });

  it("tests two values against two, and an arm without spread against one with it", () => {
    expect(studentTest([1, 2], [3, 5]).degreesOfFreedom).toBe(2);
    expect(studentTest([3, 3, 3], [1, 2, 3]).estimate).toBe(1);
  });
});

describe("oneSampleTTest", () => {
  it("agrees with R", () => {
    // t.test(x); t.test(x - 5, alternative = "less")
    const result = oneSampleTTest(x);
    expectFigures(result, { t: 8.8762173273615374, pTwoSided: 0.0001138120179098758 });
    expect(relativeError(result.interval.lower, 4.164894247720519)).toBeLessThan(1e-12);
    const shifted = oneSampleTTest(x.map((value) => value - 5));
    expectFigures(shifted, { pLess: 0.8545201707339771 });
  });
});

describe("pairedTTest", () => {
  it("is the one-sample test of the differences, with dz", () => {
    const result = pairedTTest([1, 2, 4], [2, 4, 4]);
    expect(result).toEqual(pairedTTestOfDifferences([1, 2, 0]));
    expect(result.cohenDz).toBeCloseTo(1, 14);
    // R: gamma(1) / (sqrt(1) * gamma(1/2))
    expect(result.hedgesGz).toBeCloseTo(0.5641895835477563, 14);
  });

  it("has no unbiased effect size with two pairs: the factor is 0", () => {
    expect(pairedTTestOfDifferences([1, 3])).toMatchObject({ hedgesGz: 0, degreesOfFreedom: 1 });
  });

  it("refuses lists of different lengths", () => {
    expect(() => pairedTTest([1], [1, 2])).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});

it.each([
  ["too-few-units", () => studentTest([1], [1, 2])],
  ["zero-variance", () => studentTest([2, 2], [1, 1])],
  ["zero-variance", () => studentTest([0.1 + 0.2, 0.3], [0.3, 0.3])],
  ["non-finite", () => studentTest([1, Infinity], [1, 2])],
  ["invalid-option", () => studentTest([1, 2], [1, 2], { confidenceLevel: 95 })],
  ["too-few-units", () => oneSampleTTest([1])],
  ["zero-variance", () => oneSampleTTest([3, 3])],
])("refuses with %s", (code, run) => {
  expect(run).toThrow(expect.objectContaining({ code }));
});
