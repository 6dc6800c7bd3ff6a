import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { twoWayIcc } from "./two-way-icc";

/** Six targets, four judges: Shrout & Fleiss 1979, table 2. */
const example = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("twoWayIcc", () => {
  it("repeats Shrout and Fleiss' example, whose ICC(2,1) is .29 and ICC(2,4) .62", () => {
    // R: anova(lm(s ~ u + r)), limits by McGraw & Wong with qf.
    const icc = twoWayIcc(example);
    const figures = [
      [icc.single, 0.289763779527559218],
      [icc.singleInterval.lower, 0.018786513374712047],
      [icc.singleInterval.upper, 0.761084369648953096],
      [icc.average, 0.620050547598989255],
      [icc.averageInterval.lower, 0.071136815302503487],
      [icc.averageInterval.upper, 0.927232040167721983],
    ] as const;
    for (const [figure, known] of figures) expect(relativeError(figure, known)).toBeLessThan(1e-9);
    expect(icc.meanSquareUnits).toBeCloseTo(11.24, 2);
    expect(icc.meanSquareRaters).toBeCloseTo(32.49, 2);
    expect(icc.meanSquareResidual).toBeCloseTo(1.02, 2);
  });

  it("counts differences of level between raters as disagreement", () => {
    const level = example.map((row) => row.map((score, rater) => score + 10 * rater));
    expect(twoWayIcc(level).single).toBeLessThan(twoWayIcc(example).single);
  });

  it.each([
    [[[1, 2]], "too-few-units"],
    [[[1], [2]], "too-few-units"],
    [[[1, 2], [3]], "missing-data"],
    [
      [
        [1, NaN],
        [3, 4],
      ],
      "non-finite",
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      "zero-variance",
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      "zero-variance",
    ],
    [
      [
        [1, 9],
        [9, 1.5],
        [1, 9.5],
      ],
      "not-identifiable",
    ],
  ])("says why %j has none", (scores, code) => {
    expect(() => twoWayIcc(scores)).toThrow(expect.objectContaining({ code }));
  });
});
