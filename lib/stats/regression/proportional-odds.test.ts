import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StatsError } from "../stats-error";
import { relativeError } from "../testing/relative-error";
import { proportionalOdds } from "./proportional-odds";

// R's data set `warpbreaks`: wool A then B, tension L, M, H in nines; the nine looms of each are taken as clusters.
const breaks = [
  26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43,
  28, 15, 26, 27, 14, 29, 19, 29, 31, 41, 20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24,
  17, 13, 15, 15, 16, 28,
];
const design = {
  terms: ["woolB", "tensionM", "woolB × tensionM"],
  designRows: [
    [0, 0, 0],
    [0, 1, 0],
    [1, 0, 0],
    [1, 1, 1],
  ],
  designRow: breaks.map(
    (_, place) => (place >= 27 ? 2 : 0) + (Math.floor(place / 9) % 3 === 1 ? 1 : 0),
  ),
  clusters: breaks.map((_, place) => place % 9),
};

describe("proportionalOdds", () => {
  // A Newton search with 40 digits (mpmath) of the same likelihood; polr in R 4.2.2 agrees to 1e-7.
  it("agrees with another implementation on few levels, clustered errors included", () => {
    const scores = breaks.map((count) => Math.min(9, Math.floor(count / 5)));
    const fit = proportionalOdds({ scores, ...design });
    [
      [-1.4549489798361575, 0.62154490861632316, 0.3255846124542153],
      [-1.3321137365007408, 0.75988059682855869, 0.77017063300217937],
      [2.2019290653755321, 1.0465568185235081, 1.0188673990662087],
    ].forEach(([estimate = 0, independent = 0, clustered = 0], place) => {
      const found = fit.coefficients[place];
      expect(relativeError(found?.independent.estimate ?? NaN, estimate)).toBeLessThan(1e-12);
      expect(relativeError(found?.independent.standardError ?? NaN, independent)).toBeLessThan(
        1e-12,
      );
      expect(relativeError(found?.clustered.standardError ?? NaN, clustered)).toBeLessThan(1e-12);
      expect(found?.oddsRatio).toBeCloseTo(Math.exp(estimate), 12);
    });
    expect(relativeError(fit.thresholds[0] ?? NaN, -3.4966414003136762)).toBeLessThan(1e-12);
    expect(relativeError(fit.logLikelihood, -101.85252528420947)).toBeLessThan(1e-13);
    expect(fit).toMatchObject({ observations: 54, clusters: 9 });
  });

  it("agrees with R's polr on many levels", () => {
    const fit = proportionalOdds({ scores: breaks, ...design });
    expect(fit.levels).toHaveLength(31);
    [-1.2953443420014306, -1.0896681043632503, 2.0049233812210914].forEach((estimate, place) => {
      const found = fit.coefficients[place]?.independent.estimate ?? NaN;
      expect(relativeError(found, estimate)).toBeLessThan(1e-8);
    });
    expect(relativeError(fit.logLikelihood, -175.12484926769261)).toBeLessThan(1e-12);
  });

  it("depends on the scores' order alone, and turns with it", () => {
    const data = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 1 })),
      {
        minLength: 12,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(data, (reviews) => {
        const run = (scoreOf: (score: number) => number) =>
          proportionalOdds({
            scores: reviews.map(([score]) => scoreOf(score)),
            terms: ["arm"],
            designRows: [[0], [1]],
            designRow: reviews.map(([, arm]) => arm),
            clusters: reviews.map((_, place) => Math.floor(place / 2)),
          }).coefficients[0];
        try {
          const plain = run((score) => score);
          const estimate = plain?.clustered.estimate ?? NaN;
          expect(run((score) => score ** 3)?.clustered.estimate).toBeCloseTo(estimate, 9);
          const turned = run((score) => -score);
          expect(turned?.clustered.estimate).toBeCloseTo(-estimate, 6);
          expect(turned?.clustered.standardError).toBeCloseTo(
            plain?.clustered.standardError ?? 0,
            6,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(StatsError);
        }
      }),
    );
  });

  const arms = {
    terms: ["arm"],
    designRows: [[0], [1]],
    designRow: [0, 0, 0, 1, 1, 1],
    clusters: [0, 1, 2, 3, 4, 5],
  };

  it.each([
    ["not-identifiable", "separates", { ...arms, scores: [1, 2, 2, 3, 4, 4] }],
    ["not-identifiable", "separates", { ...arms, scores: [1, 2, 3, 3, 3, 3] }],
    [
      "not-identifiable",
      "“arm”",
      { ...arms, scores: [1, 2, 3, 3, 2, 1], designRow: [0, 0, 0, 0, 0, 0] },
    ],
    ["zero-variance", "same", { ...arms, scores: [4, 4, 4, 4, 4, 4] }],
    [
      "too-few-units",
      "one idea",
      { ...arms, scores: [1, 2, 3, 2, 3, 4], clusters: [0, 0, 0, 0, 0, 0] },
    ],
    ["too-few-units", "no scores", { ...arms, scores: [], designRow: [], clusters: [] }],
    [
      "not-identifiable",
      "Too few ideas",
      { ...arms, scores: [1, 2, 3, 2, 3, 4], clusters: [0, 0, 0, 1, 1, 1] },
    ],
    ["non-finite", "finite", { ...arms, scores: [1, NaN, 3, 2, 3, 4] }],
  ])("refuses with %s: %s", (code, words, data) => {
    expect(() => proportionalOdds(data)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });

  it("refuses more levels than it allows", () => {
    const scores = Float64Array.from({ length: 20_001 }, (_, place) => place);
    const clusters = Int32Array.from(scores);
    const data = { ...arms, scores, designRow: clusters.map((place) => place % 2), clusters };
    expect(() => proportionalOdds(data)).toThrow(expect.objectContaining({ code: "too-large" }));
  });
});
