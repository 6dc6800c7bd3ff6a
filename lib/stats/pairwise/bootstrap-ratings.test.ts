import { describe, expect, it } from "vitest";
import { mersenneTwister } from "../resampling/generator";
import { comparisonsOf, simulatedComparisons } from "../testing/made-comparisons";
import { bootstrapRatings } from "./bootstrap-ratings";
import { drawBinomial } from "./draw-binomial";
import { eloRatings } from "./elo-ratings";
import { fitRatings } from "./fit-ratings";
import { countOutcomes } from "./outcome-counts";

const strengths = [0, 0.3, 0.6, 1.2];
const comparisons = simulatedComparisons(900, strengths, 0.5, 60, mersenneTwister(1, "data"));
const fit = fitRatings(countOutcomes(comparisons));
const options = {
  unit: "comparison",
  resamples: 600,
  confidenceLevel: 0.95,
  referenceMethod: null,
} as const;

describe("bootstrapRatings", () => {
  it.each(["comparison", "judge"] as const)("is near Wald's intervals, drawing by %s", (unit) => {
    const draw = () =>
      bootstrapRatings(comparisons, fit, { ...options, unit }, mersenneTwister(2, "test"));
    const found = draw();
    expect(found).toEqual(draw());
    expect(found).toMatchObject({ unit, units: unit === "judge" ? 60 : 900, failed: 0 });
    const wald = eloRatings(fit, options);
    found.intervals.forEach(({ method, interval }, place) => {
      const known = wald[place]?.interval ?? interval;
      expect(method).toBe(wald[place]?.method);
      const width = (known.upper - known.lower) / 2;
      expect(Math.abs(interval.lower - known.lower)).toBeLessThan(width / 2);
      expect(Math.abs(interval.upper - known.upper)).toBeLessThan(width / 2);
    });
  });

  it("is wider over judges whose comparisons repeat each other", () => {
    const copies = comparisons
      .slice(0, 90)
      .flatMap((own, judge) => new Array(10).fill({ ...own, judge: `j${judge}` }));
    const copied = fitRatings(countOutcomes(copies));
    const width = (unit: "comparison" | "judge") => {
      const found = bootstrapRatings(copies, copied, { ...options, unit }, mersenneTwister(3, "a"));
      const interval = found.intervals[0]?.interval;
      return interval ? interval.upper - interval.lower : NaN;
    };
    expect(width("judge") / width("comparison")).toBeGreaterThan(2.5);
  });

  it("keeps the reference method at 1000", () => {
    const found = bootstrapRatings(
      comparisons,
      fit,
      { ...options, referenceMethod: "m1" },
      mersenneTwister(2, "test"),
    );
    expect(found.intervals[1]?.interval).toMatchObject({ lower: 1000, upper: 1000 });
  });

  it("says so if too many resamples have no ratings, or judges are missing", () => {
    const few = comparisonsOf(
      ["A", "B"],
      [
        [0, 3],
        [1, 0],
      ],
    );
    const run = (changed: object) =>
      bootstrapRatings(
        few,
        fitRatings(countOutcomes(few)),
        { ...options, ...changed },
        mersenneTwister(1, "x"),
      );
    expect(() => run({})).toThrow(expect.objectContaining({ code: "not-identifiable" }));
    expect(() => run({ unit: "judge" })).toThrow(expect.objectContaining({ code: "missing-data" }));
    expect(() => run({ resamples: 10 })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});

describe("drawBinomial", () => {
  it.each([
    [12, 0.3],
    [5000, 0.4],
    [90, 0.97],
    [3, 0.5],
  ])("has the mean and variance of %s trials at %s", (trials, probability) => {
    const uniform = mersenneTwister(4, "binomial");
    const draws = Array.from({ length: 20_000 }, () => drawBinomial(trials, probability, uniform));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    const known = trials * probability * (1 - probability);
    expect(Math.abs(mean - trials * probability)).toBeLessThan(4 * Math.sqrt(known / 20_000));
    expect(Math.abs(variance / known - 1)).toBeLessThan(0.05);
    for (const value of draws) if (!(value >= 0 && value <= trials)) throw new Error(`${value}`);
  });

  it("knows certainty", () => {
    const uniform = mersenneTwister(4, "binomial");
    expect([
      drawBinomial(0, 0.5, uniform),
      drawBinomial(7, 0, uniform),
      drawBinomial(7, 1, uniform),
    ]).toEqual([0, 0, 7]);
  });
});
