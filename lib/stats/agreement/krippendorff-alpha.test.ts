import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { krippendorffAlpha, type MeasurementLevel } from "./krippendorff-alpha";
import { ratingTable } from "./rating-table";

const levels: readonly MeasurementLevel[] = ["nominal", "ordinal", "interval"];

/** Krippendorff 2011, section E: four observers with gaps; the last unit has one value and drops out. */
const example = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

/** By the coincidence matrix as it is defined. */
function byCoincidences(units: readonly (readonly number[])[], level: MeasurementLevel): number {
  const used = units.filter((own) => own.length >= 2);
  const values = [...new Set(used.flat())].sort((left, right) => left - right);
  const matrix = values.map(() => values.map(() => 0));
  for (const own of used)
    own.forEach((c, i) =>
      own.forEach((k, j) => {
        const row = matrix[values.indexOf(c)];
        const column = values.indexOf(k);
        if (i !== j && row) row[column] = (row[column] ?? 0) + 1 / (own.length - 1);
      }),
    );
  const totals = matrix.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const difference = (c: number, k: number) => {
    if (level === "nominal") return c === k ? 0 : 1;
    if (level === "interval") return ((values[c] ?? 0) - (values[k] ?? 0)) ** 2;
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    const between = totals.slice(low, high + 1).reduce((sum, total) => sum + total, 0);
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
  };
  let [observed, expected] = [0, 0];
  matrix.forEach((row, c) =>
    row.forEach((cell, k) => {
      observed += cell * difference(c, k);
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * difference(c, k);
    }),
  );
  return 1 - ((all - 1) * observed) / expected;
}

describe("krippendorffAlpha", () => {
  it.each([
    ["nominal", 0.743421052631579],
    ["ordinal", 0.8153875037548813],
    ["interval", 0.8491071428571428],
  ] as const)("repeats Krippendorff's example at the %s level", (level, known) => {
    const result = krippendorffAlpha(ratingTable(example), level);
    expect(relativeError(result.alpha, known)).toBeLessThan(1e-13);
    expect(result).toMatchObject({ units: 11, ratings: 40 });
  });

  it("is that of the coincidence matrix", () => {
    const score = fc.integer({ min: 1, max: 6 }).map((x) => x / 2);
    const ratings = fc.array(fc.array(score, { minLength: 1, maxLength: 5 }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(ratings, (units) => {
        const used = units.filter((own) => own.length >= 2).flat();
        fc.pre(new Set(used).size >= 2);
        for (const level of levels)
          expect(krippendorffAlpha(ratingTable(units), level).alpha).toBeCloseTo(
            byCoincidences(units, level),
            10,
          );
      }),
    );
  });

  it("is 1 where all agree, and keeps under changes of the scale that its level allows", () => {
    for (const level of levels)
      expect(
        krippendorffAlpha(
          ratingTable([
            [1, 1],
            [2, 2, 2],
          ]),
          level,
        ).alpha,
      ).toBe(1);
    const stretched = example.map((own) => own.map((x) => 2 ** x));
    expect(krippendorffAlpha(ratingTable(stretched), "ordinal").alpha).toBeCloseTo(
      0.81538750375,
      10,
    );
    expect(krippendorffAlpha(ratingTable(stretched), "nominal").alpha).toBeCloseTo(
      0.74342105263,
      10,
    );
  });

  it.each([
    [[], "too-few-units"],
    [[[1], [2]], "too-few-units"],
    [
      [
        [2, 2],
        [2, 2, 2],
      ],
      "zero-variance",
    ],
  ])("says why %j has none", (units, code) => {
    for (const level of levels)
      expect(() => krippendorffAlpha(ratingTable(units), level)).toThrow(
        expect.objectContaining({ code }),
      );
  });
});
