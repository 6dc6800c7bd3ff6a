import { describe, expect, it } from "vitest";
import { binOf, centerOf, chooseBins } from "./bins";

const unknown = { minimum: null, maximum: null };

describe("chooseBins", () => {
  it("has one bin a whole number, over the whole scale", () => {
    expect(chooseBins([3, 7], { minimum: 1, maximum: 10 })).toEqual({
      width: 1,
      first: 1,
      last: 10,
    });
    expect(chooseBins([0, 12], { minimum: 1, maximum: 10 })).toMatchObject({ first: 0, last: 12 });
    expect(chooseBins([4, 4], unknown)).toEqual({ width: 1, first: 4, last: 4 });
  });

  it("takes a round step for other scores", () => {
    const bins = chooseBins([0.03, 0.97], unknown);
    expect(bins.width).toBe(0.05);
    expect(centerOf(binOf(0.31, bins), bins)).toBe(0.3);
    const wide = chooseBins([0, 250_000], unknown);
    expect(wide.width).toBe(10_000);
  });

  it("gives every score a bin", () => {
    for (const scores of [
      [-3.2, 8.9, 1],
      [1e-9, 3e-9],
      [5, 5.5],
    ]) {
      const bins = chooseBins(scores, unknown);
      for (const score of scores) {
        expect(binOf(score, bins)).toBeGreaterThanOrEqual(0);
        expect(binOf(score, bins)).toBeLessThanOrEqual(bins.last - bins.first);
        expect(Math.abs(centerOf(binOf(score, bins), bins) - score)).toBeLessThanOrEqual(
          bins.width * 0.500001,
        );
      }
    }
  });
});
