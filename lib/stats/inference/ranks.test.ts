import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { midRanks, roundForRanking, tieCorrection } from "./ranks";

describe("midRanks", () => {
  it("gives equal values the mean of their places", () => {
    const { ranks, tieSizes } = midRanks([5, 7, 5, -1, 7, 7]);
    expect([...ranks]).toEqual([2.5, 5, 2.5, 1, 5, 5]);
    expect(tieSizes).toEqual([2, 3]);
    expect(tieCorrection(tieSizes)).toBe(6 + 24);
    expect(midRanks([])).toEqual({ ranks: new Float64Array(0), tieSizes: [] });
  });

  it("ties values that are equal but for rounding, also around zero", () => {
    expect(midRanks([16 / 3 - 19 / 4, 7 / 12]).tieSizes).toEqual([2]);
    expect(midRanks([-0, 0, 1e-12, -1e-12]).tieSizes).toEqual([4]);
    expect(Object.is(roundForRanking(-1e-12), 0)).toBe(true);
  });

  it("ranks large values too, whose decimals are gone", () => {
    expect([...midRanks([1e300, 2e15, -1e300, 3e15]).ranks]).toEqual([4, 2, 1, 3]);
  });

  it("keeps the sum of ranks and the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        const { ranks } = midRanks(values);
        const count = values.length;
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((count * (count + 1)) / 2);
        values.forEach((value, index) =>
          values.forEach((other, place) => {
            if (value < other) expect(ranks[index]).toBeLessThan(ranks[place] ?? NaN);
            if (value === other) expect(ranks[index]).toBe(ranks[place]);
          }),
        );
      }),
    );
  });

  it("refuses what is not finite", () => {
    expect(() => midRanks([1, NaN])).toThrow(expect.objectContaining({ code: "non-finite" }));
  });
});
