import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { bcaInterval } from "./bca-interval";
import { bootstrapDifference } from "./bootstrap";
import { mulberry32 } from "./generator";

const x = [4.5, 6, 7.25, 5, 8, 6.5, 3];
const y = [3, 5.5, 4, 2.5, 6.25, 1];
const result = bootstrapDifference(x, y, { generator: mulberry32(7), resamples: 2_000 });

describe("bootstrapDifference", () => {
  it("draws what the same generator draws in Python", () => {
    // numpy.std(d, ddof=1) and numpy.mean(d) of the 2,000 differences
    expect(relativeError(result.standardError, 0.9203668960812112)).toBeLessThan(1e-12);
    expect(relativeError(result.estimate + result.bias, 2.011431547619048)).toBeLessThan(1e-12);
  });

  it("turns the percentile interval over for the basic one", () => {
    const { estimate, percentileInterval, basicInterval } = result;
    expect(basicInterval.lower).toBe(2 * estimate - percentileInterval.upper);
    expect(basicInterval.upper).toBe(2 * estimate - percentileInterval.lower);
  });

  it.each([
    ["too-few-units", [1], 99],
    ["zero-variance", [2, 2], 99],
    ["too-large", [1, 2], 1e9],
    ["invalid-option", [1, 2], 1],
  ])("refuses with %s", (code, arm, resamples) => {
    const run = () => bootstrapDifference(arm, [3, 3], { generator: mulberry32(1), resamples });
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

describe("bcaInterval", () => {
  it("agrees with scipy on the same resamples", () => {
    // scipy 1.17's _bca_interval((x, y), ..., alpha=0.025, theta_hat_b=d) and numpy.percentile, where d has the estimate
    // itself in place of differences that equal it but for rounding
    const { interval, acceleration } = bcaInterval(result, x, y, 0.95);
    expect(relativeError(acceleration, -0.00481351021019635)).toBeLessThan(1e-9);
    expect(relativeError(interval.lower, 0.23809523809523814)).toBeLessThan(1e-9);
    expect(relativeError(interval.upper, 3.910781327504287)).toBeLessThan(1e-9);
  });

  it("has none where the estimate lies outside its resamples", () => {
    const outside = { replicates: Float64Array.of(1, 2, 3), estimate: 4 };
    expect(() => bcaInterval(outside, x, y, 0.95)).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
  });
});
