import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { hedgesGNormal } from "./effect-size-normal";
import { equivalenceTest } from "./equivalence";
import { standardizedDifference } from "./effect-size";

const x = [4.5, 6, 7.25, 5, 8, 6.5, 3];
const y = [3, 5.5, 4, 2.5, 6.25];

describe("equivalenceTest", () => {
  it("agrees with R", () => {
    // t.test(x, y, mu = -1, alternative = "greater"), mu = 1 and "less", conf.level = .9
    const result = equivalenceTest(x, y, { margin: 1 });
    expect(relativeError(result.aboveLowerBound.p, 0.01444009278408603)).toBeLessThan(1e-12);
    expect(relativeError(result.belowUpperBound.p, 0.6915814496409797)).toBeLessThan(1e-12);
    expect(result.p).toBe(result.belowUpperBound.p);
    expect(relativeError(result.interval.lower, -0.2666390723077948)).toBeLessThan(1e-11);
    expect(relativeError(result.interval.upper, 3.2666390723077945)).toBeLessThan(1e-12);
    expect(result.interval.level).toBe(0.9);
  });

  it("rejects just where the interval lies within the bounds", () => {
    for (const margin of [0.5, 2, 3.2, 3.3, 5]) {
      const { p, interval } = equivalenceTest(x, y, { margin });
      expect(p < 0.05).toBe(interval.lower > -margin && interval.upper < margin);
    }
  });

  it.each([
    ["invalid-option", x, { margin: 0 }],
    ["invalid-option", x, { margin: NaN }],
    ["not-identifiable", x, { margin: 1, confidenceLevel: 0.5 }],
    ["too-few-units", [1], { margin: 1 }],
  ])("refuses with %s", (code, arm, options) => {
    expect(() => equivalenceTest(arm, y, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe("hedgesGNormal", () => {
  it("is centred on g, near the exact interval", () => {
    const { hedgesG, interval } = hedgesGNormal(x, y);
    const exact = standardizedDifference(x, y);
    expect(hedgesG).toBe(exact.hedgesG);
    expect((interval.lower + interval.upper) / 2).toBeCloseTo(hedgesG, 14);
    expect(interval.lower).toBeCloseTo(exact.hedgesGInterval.lower, 1);
  });
});
