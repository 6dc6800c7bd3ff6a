import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import type { TailProbabilities } from "./tail-probabilities";
import { signedRankTest } from "./wilcoxon-signed-rank";

function expectTails(tails: TailProbabilities | null, known: [number, number, number]) {
  const figures = [tails?.pTwoSided, tails?.pGreater, tails?.pLess];
  known.forEach((p, index) => expect(relativeError(figures[index] ?? NaN, p)).toBeLessThan(1e-12));
}

describe("signedRankTest", () => {
  it("agrees with R with ties and a zero", () => {
    // wilcox.test(d, alternative = ..., exact = FALSE, correct = ...); expand.grid of all signs for the exact p
    const result = signedRankTest([1.5, -0.5, 2, 0, 3.5, -1, 2, 0.5, 4, -2.5]);
    expect(result).toMatchObject({ v: 33.5, vMinus: 11.5, ranked: 9, zeros: 1, method: "exact" });
    const { corrected, uncorrected } = result.normal;
    expectTails(corrected, [0.2127200712832001, 0.1063600356416, 0.9138418687658036]);
    expectTails(uncorrected, [0.191736319002108, 0.095868159501054, 0.904131840498946]);
    expectTails(result.exact, [0.21484375, 0.107421875, 0.900390625]);
  });

  it("agrees with R's exact p without ties", () => {
    // wilcox.test(f, alternative = ...)
    const result = signedRankTest([1.2, -0.3, 2.4, 3.1, -0.9, 0.5]);
    expectTails(result, [0.21875, 0.109375, 0.921875]);
  });

  it("ties absolute differences that are equal but for rounding", () => {
    expect(signedRankTest([0.1 + 0.2, -0.3, 1e-14])).toMatchObject({ v: 1.5, zeros: 1 });
  });

  it("turns with the sign", () => {
    const difference = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(fc.array(difference, { minLength: 1, maxLength: 12 }), (differences) => {
        fc.pre(differences.some((value) => value !== 0));
        const there = signedRankTest(differences);
        const back = signedRankTest(differences.map((value) => -value));
        expect(back.v).toBe(there.vMinus);
        expect(back.rankBiserial).toBeCloseTo(-there.rankBiserial, 14);
        expect(back.pGreater).toBeCloseTo(there.pLess, 12);
        const normal = signedRankTest(differences, { exactLimit: 0 });
        expect(normal).toMatchObject({ method: "normal", exact: null });
      }),
    );
  });

  it.each([
    ["too-few-units", []],
    ["zero-variance", [0, 0]],
    ["non-finite", [1, Infinity]],
  ])("refuses with %s", (code, differences) => {
    expect(() => signedRankTest(differences)).toThrow(expect.objectContaining({ code }));
  });
});
