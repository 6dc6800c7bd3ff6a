import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "./spread-labels";

describe("spreadLabels", () => {
  it("leaves labels alone that don't touch", () => {
    expect(spreadLabels([10, 50, 90], 14, [0, 100])).toEqual([10, 50, 90]);
  });

  it("parts two that do, evenly, in whatever order they come", () => {
    expect(spreadLabels([50, 50], 14, [0, 100])).toEqual([43, 57]);
    expect(spreadLabels([52, 48], 14, [0, 100])).toEqual([57, 43]);
  });

  it("never lets two come closer than the gap while nothing presses from the ends", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 8 }), (places) => {
        const spread = spreadLabels(places, 12, [-1e4, 1e4]).sort((a, b) => a - b);
        for (let index = 1; index < spread.length; index++) {
          const apart = (spread[index] ?? 0) - (spread[index - 1] ?? 0);
          expect(apart).toBeGreaterThanOrEqual(12 - 1e-9);
        }
      }),
    );
  });
});
