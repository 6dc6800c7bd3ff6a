import { describe, expect, it } from "vitest";
import { mulberry32 } from "../resampling/generator";
import { bootstrapAlphas, describeAlphas } from "./alpha-bootstrap";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { ratingTable } from "./rating-table";

const units = [[1, 2], [3, 4, 6], [5], [7, 7, 5, 6], [2, 4], [2, 4], [9, 8.5, 9]];
const pairable = units.filter((own) => own.length >= 2);

describe("bootstrapAlphas", () => {
  it("gives the alphas of the units that are drawn", () => {
    const [result] = bootstrapAlphas([ratingTable(units)], mulberry32(7), 200);
    const generator = mulberry32(7);
    for (let resample = 0; resample < 200; resample++) {
      const drawn = pairable.map(() => pairable[Math.floor(generator() * pairable.length)] ?? []);
      const alphaOf = (level: "ordinal" | "interval") =>
        krippendorffAlpha(ratingTable(drawn), level).alpha;
      expect(result?.ordinal[resample]).toBeCloseTo(alphaOf("ordinal"), 11);
      expect(result?.interval[resample]).toBeCloseTo(alphaOf("interval"), 11);
    }
  });

  it("gives tables that share their draws what each has alone", () => {
    const tables = [units, units.map((own) => own.map((x) => x ** 2))].map(ratingTable);
    const together = bootstrapAlphas(tables, mulberry32(3), 50);
    const alone = tables.flatMap((table) => bootstrapAlphas([table], mulberry32(3), 50));
    expect(together).toEqual(alone);
  });

  it("covers the alpha that it resamples", () => {
    const [result] = bootstrapAlphas([ratingTable(units)], mulberry32(1), 1000);
    if (!result) throw new Error("nothing drawn");
    const { ordinal, interval, undefinedResamples } = describeAlphas(result);
    for (const [level, spread] of [
      ["ordinal", ordinal] as const,
      ["interval", interval] as const,
    ]) {
      const { alpha } = krippendorffAlpha(ratingTable(units), level);
      expect(spread.interval.lower).toBeLessThan(alpha);
      expect(spread.interval.upper).toBeGreaterThan(alpha);
      expect(spread.standardError).toBeGreaterThan(0.01);
    }
    expect(undefinedResamples).toBe(0);
  });

  it("leaves resamples out in which nothing varies, and gives up if they are many", () => {
    const mostlySame = [
      [4, 4],
      [4, 4],
      [4, 4],
      [4, 4],
      [4, 4],
      [3, 4],
      [5, 5],
    ];
    const draw = (ratings: number[][]) =>
      bootstrapAlphas([ratingTable(ratings)], mulberry32(5), 400).map((one) => describeAlphas(one));
    const [described] = draw([...mostlySame, [2, 1]]);
    expect(described?.undefinedResamples).toBeGreaterThan(0);
    expect(() => draw(mostlySame)).toThrow(expect.objectContaining({ code: "zero-variance" }));
  });

  it.each([
    [[[[1], [2]]], "too-few-units"],
    [[[[1, 2]]], "too-few-units"],
    [
      [
        [
          [1, 2],
          [2, 3],
        ],
        [
          [1, 2],
          [2, 3],
          [3, 4],
        ],
      ],
      "invalid-option",
    ],
  ])("says why %j cannot be resampled", (tables, code) => {
    expect(() => bootstrapAlphas(tables.map(ratingTable), mulberry32(1), 10)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
