import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { bangIndex, weightedBangIndex } from "./bang-index";
import { jamesIndex } from "./james-index";

describe("bangIndex", () => {
  it("repeats the printed example of the package BI", () => {
    // .115 with standard error .018, and .022 with .019
    const [treatment, placebo] = [
      bangIndex({ correct: 48, incorrect: 4, dontKnow: 330 }),
      bangIndex({ correct: 30, incorrect: 22, dontKnow: 319 }),
    ];
    expect(treatment.estimate).toBeCloseTo(0.115, 3);
    expect(treatment.standardError).toBeCloseTo(0.018, 3);
    expect(placebo.estimate).toBeCloseTo(0.022, 3);
    expect(placebo.standardError).toBeCloseTo(0.019, 3);
  });

  it("turns its sign with right and wrong", () => {
    const [there, back] = [
      bangIndex({ correct: 9, incorrect: 3, dontKnow: 5 }),
      bangIndex({ correct: 3, incorrect: 9, dontKnow: 5 }),
    ];
    expect(back.estimate).toBe(-there.estimate);
    expect(back.pTwoSided).toBe(there.pTwoSided);
    expect(back.pGreater).toBeCloseTo(1 - there.pGreater, 14);
  });

  it("does not leave the range of the index", () => {
    expect(bangIndex({ correct: 5, incorrect: 0, dontKnow: 1 }).interval.upper).toBe(1);
  });

  it.each([
    [{ correct: 0, incorrect: 0, dontKnow: 0 }, "too-few-units"],
    [{ correct: 4, incorrect: 0, dontKnow: 0 }, "zero-variance"],
    [{ correct: 0, incorrect: 0, dontKnow: 3 }, "zero-variance"],
    [{ correct: 1.5, incorrect: 2, dontKnow: 0 }, "invalid-option"],
    [{ correct: -1, incorrect: 2, dontKnow: 0 }, "invalid-option"],
  ])("says why %j has none", (counts, code) => {
    expect(() => bangIndex(counts)).toThrow(expect.objectContaining({ code }));
  });
});

describe("weightedBangIndex", () => {
  it("agrees with R at another level", () => {
    // R: w <- c(1, .5, 0, -.5, -1); k <- c(3, 2, 4, 1, 2); e <- sum(w * k) / 12; se <- sqrt((sum(w^2 * k) / 12 - e^2) / 12)
    const index = weightedBangIndex([3, 2, 4, 1, 2], { confidenceLevel: 0.9 });
    for (const [figure, known] of [
      [index.estimate, 0.125],
      [index.standardError, 0.19654127358451259],
      [index.interval.lower, -0.19828162670114696],
      [index.interval.upper, 0.44828162670114696],
      [index.pTwoSided, 0.52477725109960427],
      [index.pGreater, 0.26238862554980213],
    ] as const)
      expect(relativeError(figure, known)).toBeLessThan(1e-9);
  });

  it("refuses weights that do not fit", () => {
    expect(() => weightedBangIndex([1, 2], { weights: [1] })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});

describe("jamesIndex", () => {
  it("repeats the printed example of the package BI", () => {
    // .896, standard error .011, from .875 to .918
    const james = jamesIndex([
      { guesses: [48, 4], dontKnow: 330 },
      { guesses: [22, 30], dontKnow: 319 },
    ]);
    expect(james.estimate).toBeCloseTo(0.896, 3);
    expect(james.standardError).toBeCloseTo(0.011, 3);
    expect(james.interval.lower).toBeCloseTo(0.875, 3);
    expect(james.interval.upper).toBeCloseTo(0.918, 3);
  });

  it("agrees with R on three arms, by a numerical gradient", () => {
    const james = jamesIndex([
      { guesses: [10, 4, 2], dontKnow: 6 },
      { guesses: [3, 8, 5], dontKnow: 4 },
      { guesses: [1, 5, 9], dontKnow: 7 },
    ]);
    expect(relativeError(james.estimate, 0.49994696198234889)).toBeLessThan(1e-12);
    expect(relativeError(james.standardError, 0.054789514228540961)).toBeLessThan(1e-8);
  });

  it("is a half if everybody guesses at random", () => {
    const guesses = [25, 25];
    expect(
      jamesIndex([
        { guesses, dontKnow: 0 },
        { guesses, dontKnow: 0 },
      ]).estimate,
    ).toBeCloseTo(0.5, 14);
  });

  it.each([
    [
      [
        { guesses: [0, 0], dontKnow: 0 },
        { guesses: [0, 0], dontKnow: 0 },
      ],
      "too-few-units",
    ],
    [
      [
        { guesses: [0, 0], dontKnow: 4 },
        { guesses: [0, 0], dontKnow: 3 },
      ],
      "zero-variance",
    ],
    [
      [
        { guesses: [5, 0], dontKnow: 4 },
        { guesses: [0, 0], dontKnow: 3 },
      ],
      "zero-variance",
    ],
    [
      [
        { guesses: [5, 0], dontKnow: 0 },
        { guesses: [0, 5], dontKnow: 0 },
      ],
      "zero-variance",
    ],
    [[{ guesses: [5], dontKnow: 4 }], "invalid-option"],
    [
      [
        { guesses: [5, 1], dontKnow: 0.5 },
        { guesses: [0, 5], dontKnow: 0 },
      ],
      "invalid-option",
    ],
  ])("says why %j has none", (rows, code) => {
    expect(() => jamesIndex(rows)).toThrow(expect.objectContaining({ code }));
  });
});
