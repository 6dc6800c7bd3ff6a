import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { oneWayIcc } from "./one-way-icc";
import { pairableUnits, ratingTable } from "./rating-table";

const uneven = [[1, 2], [3, 4, 6], [5], [7, 7, 5, 6], [2, 4]];

describe("oneWayIcc", () => {
  it("agrees with R on units with different numbers of ratings", () => {
    // R: anova(lm(y ~ g)) of these ratings, k0 by Donner, limits with qf.
    const icc = oneWayIcc(ratingTable(uneven));
    const figures = [
      [icc.effectiveRatings, 2.2916666666666665],
      [icc.meanSquareBetween, 8.687499999999995],
      [icc.meanSquareWithin, 1.4166666666666665],
      [icc.single, 0.69131726642456248],
      [icc.singleInterval.lower, 0.04596503866077175],
      [icc.singleInterval.upper, 0.959751190747835881],
      [icc.average, 0.83693045563549151],
      [icc.averageInterval.lower, 0.099433056400523911],
      [icc.averageInterval.upper, 0.982029203266977069],
      [icc.pValue, 0.019196610069068015],
    ] as const;
    for (const [figure, known] of figures) expect(relativeError(figure, known)).toBeLessThan(1e-11);
    expect(icc).toMatchObject({ units: 5, ratings: 12 });
  });

  it("is shown as it is where it is negative", () => {
    const icc = oneWayIcc(
      ratingTable([
        [1, 9],
        [9, 2],
        [2, 8.5],
      ]),
    );
    expect(icc.single).toBeLessThan(-0.9);
    expect(icc.average).toBeLessThan(icc.single);
  });

  it("neither moves nor stretches with the scale, and lies in its interval", () => {
    const ratings = fc.array(
      fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 4 }),
      {
        minLength: 3,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(ratings, (units) => {
        let icc;
        try {
          icc = oneWayIcc(ratingTable(units));
        } catch {
          return;
        }
        const moved = oneWayIcc(ratingTable(units.map((own) => own.map((x) => 4 - 2 * x))));
        expect(moved.single).toBeCloseTo(icc.single, 9);
        expect(icc.singleInterval.lower).toBeLessThanOrEqual(icc.single);
        expect(icc.singleInterval.upper).toBeGreaterThanOrEqual(icc.single);
        expect(icc.single).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    [[], "too-few-units"],
    [[[1, 2]], "too-few-units"],
    [[[1], [2], [3]], "too-few-units"],
    [
      [
        [4, 4],
        [4, 4],
      ],
      "zero-variance",
    ],
    [
      [
        [3, 3],
        [4, 4],
      ],
      "zero-variance",
    ],
    [
      [
        [3, 4],
        [4, 3],
      ],
      "zero-variance",
    ],
  ])("says why %j has none", (units, code) => {
    expect(() => oneWayIcc(ratingTable(units))).toThrow(expect.objectContaining({ code }));
  });
});

describe("a rating table", () => {
  it("leaves units without ratings out", () => {
    const { values, starts } = ratingTable([[1, 2], [], [3]]);
    expect([...values]).toEqual([1, 2, 3]);
    expect([...starts]).toEqual([0, 2, 3]);
  });

  it("refuses what is no number", () => {
    expect(() => ratingTable([[1, NaN]])).toThrow(expect.objectContaining({ code: "non-finite" }));
  });

  it("can be cut down to units that were rated twice", () => {
    const { values, starts } = pairableUnits(ratingTable(uneven));
    expect([...values]).toEqual([1, 2, 3, 4, 6, 7, 7, 5, 6, 2, 4]);
    expect([...starts]).toEqual([0, 2, 5, 9, 11]);
  });
});
