import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { smallSampleFactor, standardizedDifference } from "./effect-size";
import { noncentralTProbability } from "./noncentral-t";
import { tProbability } from "./t-distribution";

describe("noncentralTProbability", () => {
  // By numerical integration with thirty digits (mpmath) over the chi distribution.
  it.each([
    [1, 5, 0.5, 0.666535702687271706],
    [2.08, 41, 0.06, 0.9748439188239926],
    [2.08, 41, 4.1, 0.0238095108208884972],
    [-3, 10, -1, 0.0529491383071667899],
    [0.5, 2, -2, 0.991474735013852814],
    [30, 12, 25, 0.755732938745604436],
    [10, 200, 9, 0.811435563589666211],
    [0, 7, 1, 0.158655253931457051],
  ])("P(T ≤ %d) by %d degrees of freedom at %d", (t, degreesOfFreedom, noncentrality, expected) => {
    const result = noncentralTProbability(t, degreesOfFreedom, noncentrality);
    expect(Math.abs(result - expected)).toBeLessThan(1e-13);
  });

  it("is Student's t without noncentrality", () => {
    for (const degreesOfFreedom of [1, 2, 7.5, 41, 3000])
      for (const t of [-60, -4, -0.3, 0, 1, 12])
        expect(noncentralTProbability(t, degreesOfFreedom, 0)).toBeCloseTo(
          tProbability(t, degreesOfFreedom),
          12,
        );
  });
});

describe("standardizedDifference", () => {
  it("is the difference by the pooled standard deviation", () => {
    const effect = standardizedDifference([4, 5, 6], [1, 2, 3, 4, 5]);
    expect(effect.pooledStandardDeviation).toBeCloseTo(Math.sqrt((2 * 1 + 4 * 2.5) / 6), 14);
    expect(effect.cohenD).toBeCloseTo(2 / Math.sqrt(2), 14);
    expect(effect.hedgesG).toBeCloseTo(effect.cohenD * smallSampleFactor(6), 14);
  });

  it("has an interval whose limits leave the tails that its level says", () => {
    const [arm, reference] = [
      [4, 5, 7, 8],
      [1, 2, 3, 4, 5],
    ];
    const { cohenD, cohenDInterval } = standardizedDifference(arm, reference, {
      confidenceLevel: 0.9,
    });
    const perUnit = Math.sqrt(1 / 4 + 1 / 5);
    const t = cohenD / perUnit;
    expect(noncentralTProbability(t, 7, cohenDInterval.lower / perUnit)).toBeCloseTo(0.95, 12);
    expect(noncentralTProbability(t, 7, cohenDInterval.upper / perUnit)).toBeCloseTo(0.05, 12);
  });

  it("turns with the arms", () => {
    const there = standardizedDifference([1, 2, 4], [3, 5, 9]);
    const back = standardizedDifference([3, 5, 9], [1, 2, 4]);
    expect(back.hedgesG).toBeCloseTo(-there.hedgesG, 14);
    expect(back.hedgesGInterval.lower).toBeCloseTo(-there.hedgesGInterval.upper, 11);
  });

  it("stands very small and very large effects", () => {
    const none = standardizedDifference([1, 2, 3], [1, 2, 3]);
    expect(none.cohenD).toBe(0);
    expect(none.cohenDInterval.lower).toBeCloseTo(-none.cohenDInterval.upper, 11);
    const huge = standardizedDifference([1e6, 1e6 + 1, 1e6 + 2], [0, 1, 2]);
    expect(huge.cohenDInterval.lower).toBeLessThan(huge.cohenD);
    expect(huge.cohenDInterval.upper).toBeGreaterThan(huge.cohenD);
  });

  it("refuses arms without spread or with one value", () => {
    expect(() => standardizedDifference([1, 1], [2, 2])).toThrow(
      expect.objectContaining({ code: "zero-variance" }),
    );
    expect(() => standardizedDifference([1], [2, 3])).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
  });
});

describe("smallSampleFactor", () => {
  it("is exact where the gamma function is known", () => {
    // Γ(1) / (√1 Γ(1/2)) and Γ(2) / (√2 Γ(3/2)).
    expect(relativeError(smallSampleFactor(2), 1 / Math.sqrt(Math.PI))).toBeLessThan(1e-14);
    expect(relativeError(smallSampleFactor(4), Math.sqrt(2 / Math.PI))).toBeLessThan(1e-14);
    expect(relativeError(smallSampleFactor(41), 0.9815761767045128)).toBeLessThan(1e-13);
  });
});
