import { describe, expect, it } from "vitest";
import { madeComparison } from "../testing/made-comparisons";
import { relativeError } from "../testing/relative-error";
import { positionBias } from "./position-bias";
import { signTest } from "./sign-test";
import { winRate } from "./win-rate";

const options = { confidenceLevel: 0.95 };

describe("winRate", () => {
  it("agrees with R's prop.test(9.5, 24, correct = FALSE), ties as half", () => {
    const found = winRate({ wins: 7, losses: 12, ties: 5 }, options);
    expect(found.rate).toBeCloseTo(9.5 / 24, 15);
    expect(relativeError(found.interval.lower, 0.2279876258720109)).toBeLessThan(1e-10);
    expect(relativeError(found.interval.upper, 0.5924240834352765)).toBeLessThan(1e-10);
  });

  it("stays within 0 and 1", () => {
    expect(winRate({ wins: 0, losses: 5, ties: 0 }, options).interval).toEqual({
      lower: 0,
      upper: expect.closeTo(0.4344824647831746, 12),
      level: 0.95,
    });
    expect(winRate({ wins: 4, losses: 0, ties: 0 }, options).interval.upper).toBe(1);
    expect(winRate({ wins: 0, losses: 0, ties: 6 }, options).rate).toBe(0.5);
    expect(() => winRate({ wins: 0, losses: 0, ties: 0 }, options)).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
    expect(() => winRate({ wins: 0.5, losses: 1, ties: 0 }, options)).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});

describe("signTest", () => {
  /* R 4.2.2: binom.test(c(wins, losses)), also with alternative = "greater" and "less". */
  it.each([
    [9, 1, 0.021484375, 0.0107421875, 0.9990234375],
    [0, 5, 0.0625, 1, 0.03125],
    [5, 5, 1, 0.6230468749999999, 0.6230468749999999],
    [50_500, 49_500, 0.0015823598788515954, 0.0007911799394257978, 0.9992258201845774],
  ])("agrees with R on %s to %s", (wins, losses, two, greater, less) => {
    const found = signTest(wins, losses);
    expect(relativeError(found.pTwoSided, two)).toBeLessThan(1e-10);
    expect(relativeError(found.pGreater, greater)).toBeLessThan(1e-10);
    expect(relativeError(found.pLess, less)).toBeLessThan(1e-10);
  });

  it("needs a decided comparison", () => {
    expect(() => signTest(0, 0)).toThrow(expect.objectContaining({ code: "too-few-units" }));
    expect(() => signTest(-1, 2)).toThrow(expect.objectContaining({ code: "invalid-option" }));
  });
});

describe("positionBias", () => {
  it("counts the left side's wins among the decided", () => {
    const found = positionBias(
      (["left", "left", "right", "tie", "left"] as const).map((outcome) =>
        madeComparison({ outcome }),
      ),
      options,
    );
    expect(found).toMatchObject({ decided: 4, leftWins: 3, leftShare: 0.75, pTwoSided: 0.625 });
    expect(() => positionBias([madeComparison({ outcome: "tie" })], options)).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
  });
});
