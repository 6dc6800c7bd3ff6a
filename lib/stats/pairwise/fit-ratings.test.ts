import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mersenneTwister } from "../resampling/generator";
import { comparisonsOf, madeComparison, simulatedComparisons } from "../testing/made-comparisons";
import { relativeError } from "../testing/relative-error";
import type { Comparison } from "./comparison";
import { eloRatings } from "./elo-ratings";
import { fitRatings, type RatingFit } from "./fit-ratings";
import { countOutcomes } from "./outcome-counts";
import { contrastRatings } from "./rating-contrast";

const methods = ["A", "B", "C", "D"];
const wins = [
  [0, 7, 9, 5],
  [4, 0, 6, 8],
  [3, 5, 0, 7],
  [6, 2, 4, 0],
];
const ties = [
  [0, 3, 1, 2],
  [3, 0, 4, 0],
  [1, 4, 0, 5],
  [2, 0, 5, 0],
];
const options = { confidenceLevel: 0.95 };
const fit = (comparisons: readonly Comparison[]) => fitRatings(countOutcomes(comparisons));
const contrastsWithFirst = (fitted: RatingFit) =>
  ["B", "C", "D"].map((method) => contrastRatings(fitted, method, "A", options));

function expectClose(figures: readonly number[], known: readonly number[], tolerance: number) {
  expect(figures).toHaveLength(known.length);
  known.forEach((value, index) =>
    expect(relativeError(figures[index] ?? NaN, value)).toBeLessThan(tolerance),
  );
}

describe("fitRatings", () => {
  it("agrees with glm(cbind(wins, losses) ~ X - 1, binomial, epsilon = 1e-16) of R", () => {
    const found = fit(comparisonsOf(methods, wins));
    expect(found).toMatchObject({ model: "bradley-terry", logTie: null });
    expectClose(
      [...found.ratings],
      [0.3633520513024436, 0.1999415481697838, -0.1738993988635759, -0.3893942006086516],
      1e-8,
    );
    expectClose(
      [0, 1, 2, 3].map((place) => Math.sqrt(found.covariance[place * 5] ?? 0)),
      [0.2666586658638359, 0.2707762818709538, 0.262439055401245, 0.275732818380987],
      1e-8,
    );
    const contrasts = contrastsWithFirst(found);
    expectClose(
      contrasts.map(({ logOdds }) => logOdds),
      [-0.1634105031326599, -0.5372514501660195, -0.7527462519110952],
      1e-8,
    );
    expectClose(
      contrasts.map(({ standardError }) => standardError),
      [0.4358099716687687, 0.4297301789535248, 0.44627178047477],
      1e-8,
    );
    expectClose([found.logLikelihood], [-43.8977475461256], 1e-10);
  });

  it("agrees with the maximum of Davidson's likelihood by R's optim and Newton steps", () => {
    const found = fit(comparisonsOf(methods, wins, ties));
    expect(found.model).toBe("davidson");
    const contrasts = contrastsWithFirst(found);
    expectClose(
      [...contrasts.map(({ logOdds }) => logOdds), found.logTie ?? NaN],
      [-0.1689726687014808, -0.577517544139958, -0.8003820727520309, -0.7578193233986188],
      1e-9,
    );
    expectClose(
      [...contrasts.map(({ standardError }) => standardError), found.logTieStandardError ?? NaN],
      [0.437382773299, 0.43604748443, 0.45290741492, 0.287703826766],
      1e-6,
    );
    expectClose([found.logLikelihood], [-82.58195130632217], 1e-10);
  });

  it("is the log odds of two methods' wins", () => {
    const found = fit(
      comparisonsOf(
        ["A", "B"],
        [
          [0, 30],
          [10, 0],
        ],
      ),
    );
    expect((found.ratings[0] ?? 0) - (found.ratings[1] ?? 0)).toBeCloseTo(Math.log(3), 12);
    const tied = fit(
      comparisonsOf(
        ["A", "B"],
        [
          [0, 30],
          [10, 0],
        ],
        [[0, 60]],
      ),
    );
    expect((tied.ratings[0] ?? 0) - (tied.ratings[1] ?? 0)).toBeCloseTo(Math.log(3), 12);
    // Ties by the geometric mean of wins and losses: ν = 60 / √(30 × 10).
    expect(Math.exp(tied.logTie ?? 0)).toBeCloseTo(60 / Math.sqrt(300), 10);
  });

  it("does not depend on order, side or name", () => {
    const comparisons = comparisonsOf(methods, wins, ties);
    const known = fit(comparisons);
    const turned = comparisons.toReversed().map(({ left, right, outcome, ...rest }): Comparison => {
      const mirrored = { left: "right", right: "left", tie: "tie" } as const;
      return { left: right, right: left, outcome: mirrored[outcome], ...rest };
    });
    expect(fit(turned)).toEqual(known);
  });

  it("solves the likelihood equations: expected wins are the observed ones", () => {
    const seeds = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(seeds, fc.integer({ min: 3, max: 12 }), (seed, size) => {
        const uniform = mersenneTwister(seed, "fit");
        const strengths = Array.from({ length: size }, () => 3 * uniform());
        const comparisons = simulatedComparisons(60 * size, strengths, 0, 5, uniform);
        const counts = countOutcomes(comparisons);
        const found = fitRatings(counts);
        found.methods.forEach((_, own) => {
          let [observed, expected] = [0, 0];
          found.methods.forEach((__, other) => {
            const won = counts.wins[own * size + other] ?? 0;
            const lost = counts.wins[other * size + own] ?? 0;
            const logOdds = (found.ratings[own] ?? 0) - (found.ratings[other] ?? 0);
            observed += won;
            expected += (won + lost) / (1 + Math.exp(-logOdds));
          });
          expect(expected).toBeCloseTo(observed, 8);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("stays exact where one method nearly always wins", () => {
    const found = fit(
      comparisonsOf(
        ["A", "B"],
        [
          [0, 100_000],
          [1, 0],
        ],
      ),
    );
    expect((found.ratings[0] ?? 0) - (found.ratings[1] ?? 0)).toBeCloseTo(Math.log(100_000), 8);
  });
});

describe("eloRatings", () => {
  it("has 400 points for odds of 10 to 1, and 1000 at the anchor", () => {
    const found = fit(
      comparisonsOf(
        ["A", "B"],
        [
          [0, 10],
          [100, 0],
        ],
      ),
    );
    const byMean = eloRatings(found, { ...options, referenceMethod: null });
    expect(byMean.map(({ elo }) => elo)).toEqual([expect.closeTo(800), expect.closeTo(1200)]);
    const byMethod = eloRatings(found, { ...options, referenceMethod: "A" });
    expect(byMethod[0]).toMatchObject({ elo: 1000, standardError: 0, interval: { lower: 1000 } });
    expect(byMethod[1]?.elo).toBeCloseTo(1400, 9);
    // The variance of log odds is 1/10 + 1/100.
    const standardError = (400 / Math.LN10) * Math.sqrt(0.11);
    expect(byMethod[1]?.standardError).toBeCloseTo(standardError, 9);
    expect(contrastRatings(found, "B", "A", options).winProbability).toBeCloseTo(10 / 11, 12);
    expect(() => contrastRatings(found, "B", "Z", options)).toThrow(
      expect.objectContaining({ code: "unknown-arm" }),
    );
  });
});

describe("ratings that do not exist", () => {
  const reason = (comparisons: readonly Comparison[]) => {
    try {
      return fit(comparisons).model;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  it("names who never lost and who never won", () => {
    const chain = [
      ...comparisonsOf(
        ["A", "B", "C"],
        [
          [0, 2, 0],
          [1, 0, 0],
          [0, 0, 0],
        ],
      ),
      madeComparison({ left: "C", right: "A" }),
      madeComparison({ left: "D", right: "B", outcome: "right" }),
    ];
    expect(reason(chain)).toBe(
      "The best ratings are infinitely far apart: “C” never lost to or tied with the rest; “D” never won against or tied with the rest.",
    );
  });

  it("names groups that were never compared", () => {
    const apart = [
      ...comparisonsOf(
        ["A", "B"],
        [
          [0, 2],
          [1, 0],
        ],
      ),
      ...comparisonsOf(
        ["C", "D"],
        [
          [0, 2],
          [1, 0],
        ],
      ),
    ];
    expect(reason(apart)).toContain("“A”, “B” and “C”, “D” were never compared");
  });

  it("says that ties and wins can be put in one order", () => {
    // A always wins or ties: ν and A's rating grow together.
    expect(
      reason(
        comparisonsOf(
          ["A", "B"],
          [
            [0, 5],
            [0, 0],
          ],
          [[0, 3]],
        ),
      ),
    ).toContain("no finite best fit");
    // Nobody wins at all.
    expect(reason(comparisonsOf(["A", "B"], [], [[0, 3]]))).toContain("no finite best fit");
    // A circle of wins holds it together without a pair that goes both ways.
    const circle = comparisonsOf(["A", "B", "C"], [[0, 1], [0, 0, 1], [1]], [[0, 2]]);
    expect(reason(circle)).toBe("davidson");
  });

  it("needs two methods, each other than itself", () => {
    expect(() => fit([])).toThrow(expect.objectContaining({ code: "too-few-units" }));
    expect(() => fit([madeComparison({ right: "A" })])).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});
