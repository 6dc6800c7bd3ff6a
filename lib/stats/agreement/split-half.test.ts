import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32 } from "../resampling/generator";
import { ratingTable } from "./rating-table";
import { describeSplits, splitHalves } from "./split-half";

const split = (units: readonly (readonly number[])[], splits = 50) => {
  const [result] = splitHalves([ratingTable(units)], mulberry32(11), splits);
  if (!result) throw new Error("nothing split");
  return describeSplits(result);
};

describe("splitHalves", () => {
  it("is complete where reviewers agree", () => {
    const halves = split([1, 2, 3, 4, 5, 6, 7, 8].map((score) => [score, score, score]));
    expect(halves).toMatchObject({ units: 8, quarter: 2, splits: 50 });
    expect(halves.top25.mean).toBe(1);
    expect(halves.extremes.mean).toBe(1);
    expect(halves.correlation).toBeCloseTo(1, 12);
    expect(halves.spearmanBrown).toBeCloseTo(1, 12);
  });

  it("shares the places that ties at a cut leave", () => {
    // Half A cannot tell the units apart: each has a quarter of the place at the top, and half B's top is the last.
    const units = [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 9],
    ];
    const [result] = splitHalves([ratingTable(units)], () => 0.99, 2);
    // With u = .99 nothing changes places, so that half A is the first rating and half B the second.
    expect(result?.top25[0]).toBeCloseTo((0.25 / 1 + (3 * 0.75) / 3) / 2, 14);
    expect(result?.correlations).toHaveLength(0);
  });

  it("takes whole scores the same as scores that are moved off the grid", () => {
    const ratings = fc.array(
      fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }),
      { minLength: 8, maxLength: 20 },
    );
    fc.assert(
      fc.property(ratings, (units) => {
        fc.pre(units.filter((own) => own.length >= 2).length >= 4);
        const moved = units.map((own) => own.map((x) => x + 0.1));
        const [whole] = splitHalves([ratingTable(units)], mulberry32(2), 5);
        const [sorted] = splitHalves([ratingTable(moved)], mulberry32(2), 5);
        for (const figure of ["top25", "extremes", "correlations"] as const) {
          expect(sorted?.[figure].length).toBe(whole?.[figure].length);
          whole?.[figure].forEach((value, place) =>
            expect(sorted?.[figure][place]).toBeCloseTo(value, 9),
          );
        }
      }),
    );
  });

  it("gives tables that share their splits what each has alone", () => {
    const tables = [0, 1].map((shift) =>
      ratingTable([
        [1, 5, 3],
        [2, 2],
        [7, 6],
        [4, 9],
        [3, 1 + shift],
      ]),
    );
    const alone = tables.flatMap((table) => splitHalves([table], mulberry32(4), 20));
    expect(splitHalves(tables, mulberry32(4), 20)).toEqual(alone);
  });

  it("says why nothing can be split", () => {
    expect(() =>
      split([
        [1, 2],
        [2, 3],
        [3, 4],
      ]),
    ).toThrow(expect.objectContaining({ code: "too-few-units" }));
    expect(() =>
      split([
        [4, 4],
        [4, 4],
        [4, 4],
        [4, 4],
      ]),
    ).toThrow(expect.objectContaining({ code: "zero-variance" }));
    const tables = [
      [
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      [
        [1, 2, 3],
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    ];
    expect(() => splitHalves(tables.map(ratingTable), mulberry32(1), 2)).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});
