import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { cliffsDelta } from "./cliffs-delta";
import { hodgesLehmann, hodgesLehmannInterval } from "./hodges-lehmann";
import { mannWhitneyTest } from "./mann-whitney";
import { pairwiseDifferences } from "./pairwise-differences";
import { rankSumQuantile } from "./rank-sum-quantile";
import type { TailProbabilities } from "./tail-probabilities";

const a = [1.1, 2.3, 3.7, 8.2, 5.9];
const b = [0.4, 2.9, 4.4, 1.7, 6.6, 7.1];
const tiedArm = [5, 6, 6, 7, 8, 8, 9];
const tiedReference = [4, 5, 6, 6, 7];

function expectTails(tails: TailProbabilities | null, known: [number, number, number]) {
  const figures = [tails?.pTwoSided, tails?.pGreater, tails?.pLess];
  known.forEach((p, index) => expect(relativeError(figures[index] ?? NaN, p)).toBeLessThan(1e-12));
}

const scores = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 8 });

describe("mannWhitneyTest", () => {
  it("agrees with R without ties", () => {
    // wilcox.test(a, b, alternative = ...)
    const result = mannWhitneyTest(a, b);
    expect(result).toMatchObject({ u: 16, ties: false, method: "exact" });
    expectTails(result, [0.9307359307359309, 0.4653679653679654, 0.6038961038961039]);
  });

  it("agrees with R's normal approximation, and is exact with ties", () => {
    // wilcox.test(c1, c2, alternative = ..., exact = FALSE, correct = ...); combn(12, 7) for the exact p
    const result = mannWhitneyTest(tiedArm, tiedReference);
    expect(result).toMatchObject({ u: 27, ties: true });
    const { corrected, uncorrected } = result.normal;
    expectTails(corrected, [0.1346558691093007, 0.06732793455465035, 0.9517649410254688]);
    expectTails(uncorrected, [0.1143126301451209, 0.05715631507256047, 0.9428436849274395]);
    expectTails(result.exact, [0.15277777777777779, 0.07575757575757576, 0.957070707070707]);
  });

  it("takes the normal p where the arms are large, and says so", () => {
    const result = mannWhitneyTest(tiedArm, tiedReference, { exactLimit: 34 });
    expect(result).toMatchObject({ method: "normal", exact: null });
    expect(result.pGreater).toBe(result.normal.corrected.pGreater);
  });

  it("turns with the arms, and does not change with the scale", () => {
    fc.assert(
      fc.property(scores, scores, (left, right) => {
        fc.pre(new Set([...left, ...right]).size > 1);
        const there = mannWhitneyTest(left, right);
        const back = mannWhitneyTest(right, left);
        expect(there.u + back.u).toBe(left.length * right.length);
        expect(back.pGreater).toBeCloseTo(there.pLess, 12);
        expect(back.pTwoSided).toBeCloseTo(there.pTwoSided, 12);
        const stretched = mannWhitneyTest(
          left.map((value) => value ** 3),
          right.map((value) => value ** 3),
        );
        expect(stretched).toEqual(there);
        for (const p of [there.pTwoSided, there.pGreater, there.pLess]) {
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("agrees with Cliff's delta on the probability of superiority", () => {
    const delta = cliffsDelta(tiedArm, tiedReference);
    const { probabilityOfSuperiority } = mannWhitneyTest(tiedArm, tiedReference);
    expect(delta.probabilityOfSuperiority).toBeCloseTo(probabilityOfSuperiority, 14);
  });

  it("tests one value against one", () => {
    expect(mannWhitneyTest([2], [1])).toMatchObject({ u: 1, pTwoSided: 1, pGreater: 0.5 });
  });

  it.each([
    ["too-few-units", [], [1]],
    ["zero-variance", [2, 2], [2]],
    ["zero-variance", [0.1 + 0.2], [0.3]],
    ["non-finite", [NaN], [1]],
  ])("refuses with %s", (code, left, right) => {
    expect(() => mannWhitneyTest(left, right)).toThrow(expect.objectContaining({ code }));
  });
});

describe("hodgesLehmann", () => {
  it("agrees with R", () => {
    // wilcox.test(a, b, conf.int = TRUE), conf.level = .8; median(outer(c1, c2, "-"))
    expect(hodgesLehmann(a, b)).toBeCloseTo(0.65, 14);
    expect(hodgesLehmannInterval(a, b)).toMatchObject({
      lower: expect.closeTo(-4.3, 14),
      upper: expect.closeTo(5.3, 14),
    });
    expect(hodgesLehmannInterval(a, b, { confidenceLevel: 0.8 })).toMatchObject({
      lower: expect.closeTo(-2.1, 14),
      upper: expect.closeTo(3, 14),
    });
    expect(hodgesLehmann(tiedArm, tiedReference)).toBe(1);
  });

  it("takes quantiles of U as R's qwilcox does", () => {
    // qwilcox(c(.025, .1, .5), 5, 6); qwilcox(.025, 2, 2)
    expect([0.025, 0.1, 0.5].map((p) => rankSumQuantile(5, 6, p))).toEqual([4, 8, 15]);
    expect(rankSumQuantile(2, 2, 0.025)).toBe(0);
  });

  it("finds every order statistic of the differences", () => {
    const values = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(values, values, (left, right) => {
        const [xs, ys] = [left.map((value) => value / 3), right.map((value) => value / 7)];
        const all = xs.flatMap((one) => ys.map((other) => one - other));
        const at = pairwiseDifferences(xs, ys);
        all
          .sort((one, other) => one - other)
          .forEach((difference, index) => expect(at(index + 1)).toBeCloseTo(difference, 12));
      }),
    );
  });

  it("agrees with R where the interval comes from the normal distribution", () => {
    // wilcox.test(arm, reference, conf.int = TRUE, exact = TRUE)
    const arm = Array.from({ length: 70 }, (_, index) => (index * 37) % 71);
    const reference = Array.from({ length: 60 }, (_, index) => ((index * 29) % 61) + 3.25);
    expect(hodgesLehmannInterval(arm, reference)).toMatchObject({ lower: -5.25, upper: 8.75 });
    expect(hodgesLehmann(arm, reference)).toBe(1.75);
  });

  it("has no interval of that level for so few values", () => {
    expect(() => hodgesLehmannInterval([1, 2], [3, 4])).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
  });
});
