import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceAxis, scoreTicks, tickDigits } from "./nice-axis";

describe("niceAxis", () => {
  it("takes round steps and stops where the numbers do", () => {
    expect(niceAxis([0, 0.34], 4)).toEqual({ ticks: [0, 0.2, 0.4], domain: [0, 0.4] });
    expect(niceAxis([-0.4, 3.1], 6).ticks).toEqual([-1, 0, 1, 2, 3, 4]);
  });

  it("holds both ends, but for rounding", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 1e-2, max: 100, noNaN: true }),
        fc.integer({ min: 3, max: 10 }),
        (low, width, wanted) => {
          const { domain } = niceAxis([low, low + width], wanted);
          expect(domain[0]).toBeLessThanOrEqual(low + width * 1e-9);
          expect(domain[1]).toBeGreaterThanOrEqual(low + width * (1 - 1e-9));
        },
      ),
    );
  });
});

describe("scoreTicks", () => {
  it("names each score of a short scale", () => {
    expect(scoreTicks([1, 5])).toEqual([1, 2, 3, 4, 5]);
    expect(scoreTicks([0, 100]).length).toBeLessThan(13);
  });
});

describe("tickDigits", () => {
  it("has as many digits as the finest tick", () => {
    expect(tickDigits([0, 1, 2])).toBe(0);
    expect(tickDigits([0, 0.5, 1])).toBe(1);
    expect(tickDigits([0, 0.25, 0.5])).toBe(2);
    expect(tickDigits([0, 0.1 + 0.2])).toBe(1);
  });
});
