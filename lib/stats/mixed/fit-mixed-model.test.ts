import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { fitMixedModel } from "./fit-mixed-model";
import type { MixedModelFit, MixedModelInput } from "./mixed-fit";

type Review = {
  idea: string;
  stage: string;
  arm: string;
  topic: string;
  reviewer: string;
  executor: string;
  score: number;
};

/**
 * Whole scores of unbalanced, crossed reviews, from a small generator that R repeats (x ← 16807 x mod 2³¹ − 1): odd ideas
 * are the arm H; executors carry out two ideas each.
 */
function madeReviews(
  ideas: number,
  reviewers: number,
  seed: number,
  most: [number, number],
): Review[] {
  let state = seed;
  const next = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const effects = () => Array.from({ length: ideas }, () => next() * 2 - 1);
  const ofIdea = effects();
  const ofReviewer = Array.from({ length: reviewers }, () => next() * 2 - 1);
  const ofExecutor = effects();
  const reviews: Review[] = [];
  for (let i = 1; i <= ideas; i++)
    for (const [index, stage] of ["pre", "post"].entries()) {
      const count = 1 + Math.floor(next() * (most[index] ?? 1));
      const post = stage === "post";
      for (let r = 0; r < count; r++) {
        const reviewer = Math.floor(next() * reviewers);
        const executor = Math.floor((i - 1) / 2);
        const shift = (i % 2) * 0.5 * (post ? -1 : 1) + (post ? (ofExecutor[executor] ?? 0) : 0);
        const score =
          5 + (ofIdea[i - 1] ?? 0) + (ofReviewer[reviewer] ?? 0) + shift + 6 * (next() - 0.5);
        reviews.push({
          idea: `i${i}`,
          stage,
          arm: i % 2 ? "H" : "A",
          topic: `t${i % 3}`,
          reviewer: `r${reviewer + 1}`,
          executor: `e${executor + 1}`,
          score: Math.round(score),
        });
      }
    }
  return reviews;
}

const groupings = {
  idea: (row: Review) => row.idea,
  "idea:stage": (row: Review) => `${row.idea} ${row.stage}`,
  reviewer: (row: Review) => row.reviewer,
  executor: (row: Review) => (row.stage === "post" ? row.executor : null),
};

function inputOf(
  reviews: readonly Review[],
  random: readonly (keyof typeof groupings)[],
  topics = false,
): MixedModelInput {
  const indicator = (holds: (row: Review) => boolean) => reviews.map((row) => (holds(row) ? 1 : 0));
  const columns: [string, number[]][] = [
    ["(Intercept)", indicator(() => true)],
    ["armH", indicator((row) => row.arm === "H")],
    ["stagepost", indicator((row) => row.stage === "post")],
    ...(topics ? ["t1", "t2"] : []).map((topic): [string, number[]] => [
      `topic${topic}`,
      indicator((row) => row.topic === topic),
    ]),
    ["armH:stagepost", indicator((row) => row.arm === "H" && row.stage === "post")],
  ];
  return {
    response: reviews.map((row) => row.score),
    fixed: { names: columns.map(([name]) => name), columns: columns.map(([, column]) => column) },
    random: random.map((name) => ({ name, groups: reviews.map(groupings[name]) })),
  };
}

/** Estimate, standard error, Satterthwaite's degrees of freedom, Kenward and Roger's standard error and degrees. */
function figuresOf(fit: MixedModelFit): number[][] {
  return fit.fixedEffects.map(({ estimate, satterthwaite, kenwardRoger }) => [
    estimate,
    satterthwaite.standardError,
    satterthwaite.degreesOfFreedom,
    kenwardRoger?.standardError ?? NaN,
    kenwardRoger?.degreesOfFreedom ?? NaN,
  ]);
}

function expectFigures(fit: MixedModelFit, known: readonly (readonly number[])[], within: number) {
  figuresOf(fit).forEach((figures, effect) =>
    figures.forEach((value, place) =>
      expect
        .soft(relativeError(value, known[effect]?.[place] ?? NaN), `${effect}.${place}`)
        .toBeLessThan(within),
    ),
  );
}

const study = madeReviews(16, 9, 11, [4, 5]);

/**
 * Figures by dense matrices in R (V and P as 95 × 95 matrices, Newton steps on the observed information until the
 * gradient is below 1e-9), which agree with lmerTest and pbkrtest as far as lme4's optimiser goes (1e-6).
 */
describe("fitMixedModel on unbalanced crossed reviews", () => {
  it("agrees with R where two of three variances are zero", () => {
    // score ~ arm * stage + topic + (1|idea) + (1|idea:stage) + (1|reviewer)
    const fit = fitMixedModel(inputOf(study, ["idea", "idea:stage", "reviewer"], true));
    expect(fit.observations).toBe(95);
    expect(fit.singular).toBe(true);
    expect(fit.variances.map(({ variance }) => variance)).toEqual([
      0,
      0,
      expect.closeTo(0.360465543210855, 9),
    ]);
    expect(relativeError(fit.residual.variance, 3.0574276217040315)).toBeLessThan(1e-9);
    expect(relativeError(fit.remlCriterion, 376.46930425500585)).toBeLessThan(1e-12);
    expect(fit.aic).toBeCloseTo(fit.remlCriterion + 2 * (6 + 4), 10);
    expect(fit.remarks.join(" ")).toContain("The variance of idea is estimated as zero:");
    expectFigures(
      fit,
      [
        [
          4.2916270854066507, 0.52492376166008703, 60.757585474923999, 0.53960335563614992,
          20.150043215352948,
        ],
        [
          0.9374276328541552, 0.541890042754267, 85.245636365078369, 0.55911993523862091,
          23.753383550942907,
        ],
        [
          -0.36807177974780314, 0.5048404264494748, 85.514469084189628, 0.52046810351846007,
          9.8993238191896502,
        ],
        [
          0.34375256372209112, 0.45564452344160855, 84.310224359308009, 0.46970661840095052,
          10.133229592077152,
        ],
        [
          0.43600884665914269, 0.47781050102272493, 83.866361874519939, 0.49842869646892501,
          9.1413934864059847,
        ],
        [
          -1.0399621641763952, 0.74360900454064416, 84.360775849449354, 0.76606421595717789,
          12.379031336646117,
        ],
      ],
      1e-9,
    );
  });

  it("agrees with R where executors act in one stage only", () => {
    // score ~ arm * stage + (1|idea) + (1|reviewer) + (0 + post|executor)
    const fit = fitMixedModel(inputOf(study, ["idea", "reviewer", "executor"]));
    expect(fit.variances.map(({ variance }) => variance)).toEqual([
      0,
      expect.closeTo(0.29187174054011777, 9),
      expect.closeTo(0.14326774105994447, 9),
    ]);
    expect(relativeError(fit.remlCriterion, 377.44130446290853)).toBeLessThan(1e-12);
    expectFigures(
      fit,
      [
        [
          4.5695464031402357, 0.42533933923717621, 37.480419970406224, 0.43413915435688227,
          27.999877417513197,
        ],
        [
          0.88091557792188113, 0.53099178285861748, 83.777337984918049, 0.54330154626581817,
          33.141204458385069,
        ],
        [
          -0.31238743568015132, 0.51553676880297084, 47.274732035059081, 0.52527992354092123,
          39.26364723559999,
        ],
        [
          -1.034104908991007, 0.72719666652332204, 83.787132121335532, 0.74463755566996859,
          81.115197890327892,
        ],
      ],
      1e-9,
    );
  });

  it("agrees with lmerTest and pbkrtest on two ideas, where it comes down to least squares", () => {
    // lmer(score ~ arm * stage + (1|reviewer)); KR keeps the reviewer's variance, which is zero.
    const fit = fitMixedModel(inputOf(madeReviews(2, 3, 5, [4, 4]), ["reviewer"]));
    expect(relativeError(fit.remlCriterion, 22.469081615652826)).toBeLessThan(1e-12);
    expect(relativeError(fit.residual.variance, 1.4583333333333328)).toBeLessThan(1e-12);
    expect(figuresOf(fit).map((figures) => figures[4])).toEqual([
      expect.closeTo(5.71875, 9),
      expect.closeTo(4.84639831, 7),
      expect.closeTo(5.71875, 9),
      expect.closeTo(5.76022361, 7),
    ]);
  });

  it("fits one review an idea and stage", () => {
    // lmer(score ~ arm * stage + (1|idea)): balanced, variances by hand from the mean squares.
    const fit = fitMixedModel(inputOf(madeReviews(12, 5, 77, [1, 1]), ["idea"]));
    expect(fit.observations).toBe(24);
    expect(fit.variances[0]?.variance).toBeCloseTo(37 / 30, 12);
    expect(fit.residual.variance).toBeCloseTo(19 / 6, 12);
    expect(fit.fixedEffects[3]?.satterthwaite.degreesOfFreedom).toBeCloseTo(10, 10);
    expect(fit.fixedEffects[3]?.kenwardRoger?.degreesOfFreedom).toBeCloseTo(10, 10);
  });
});

describe("fitMixedModel", () => {
  const random = ["idea", "idea:stage", "reviewer"] as const;
  const fitOf = (reviews: readonly Review[]) => fitMixedModel(inputOf(reviews, random));
  const interaction = (fit: MixedModelFit) => fit.fixedEffects.at(-1);

  it("does not depend on the order of rows or groupings, nor on the scores' unit", () => {
    const crossed = madeReviews(20, 6, 42, [3, 3]);
    const plain = fitOf(crossed);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        (turn, unit, shift) => {
          const turned = [...crossed.slice(turn), ...crossed.slice(0, turn)].map((row) => ({
            ...row,
            score: row.score * unit + shift,
          }));
          const fit = fitMixedModel(inputOf(turned, random.toReversed()));
          expect((interaction(fit)?.estimate ?? 0) / unit).toBeCloseTo(
            interaction(plain)?.estimate ?? NaN,
            6,
          );
          expect(fit.residual.variance / unit ** 2).toBeCloseTo(plain.residual.variance, 6);
          expect(interaction(fit)?.satterthwaite.degreesOfFreedom).toBeCloseTo(
            interaction(plain)?.satterthwaite.degreesOfFreedom ?? NaN,
            4,
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it("turns the sign with the reference arm, and nothing else of the interaction", () => {
    const swapped = study.map((row) => ({ ...row, arm: row.arm === "H" ? "A" : "H" }));
    const [there, back] = [interaction(fitOf(study)), interaction(fitOf(swapped))];
    expect(back?.estimate).toBeCloseTo(-(there?.estimate ?? NaN), 10);
    expect(back?.kenwardRoger?.standardError).toBeCloseTo(
      there?.kenwardRoger?.standardError ?? NaN,
      10,
    );
    expect(back?.satterthwaite.pGreater).toBeCloseTo(there?.satterthwaite.pLess ?? NaN, 10);
  });

  it("leaves out columns that repeat earlier ones, and says so", () => {
    const input = inputOf(study, ["reviewer"]);
    const twice = {
      ...input,
      fixed: {
        names: [...input.fixed.names, "again"],
        columns: [...input.fixed.columns, study.map((row) => (row.arm === "H" ? 0 : 2))],
      },
    };
    const fit = fitMixedModel(twice);
    expect(fit.aliased).toEqual(["again"]);
    expect(fit.remarks.join(" ")).toContain("again is left out of the fixed effects");
    expect(figuresOf(fit)).toEqual(figuresOf(fitMixedModel(input)));
  });

  it("takes codes for groups and leaves Kenward and Roger out if asked to", () => {
    const input = inputOf(study, ["reviewer"]);
    const groups = Int32Array.from(study, (row) => Number(row.reviewer.slice(1)));
    const fit = fitMixedModel(
      { ...input, random: [{ name: "reviewer", groups }] },
      { kenwardRoger: false },
    );
    expect(fit.fixedEffects[0]?.kenwardRoger).toBeNull();
    expect(fit.remlCriterion).toBeCloseTo(fitMixedModel(input).remlCriterion, 10);
  });

  const rows = (count: number, score: (k: number) => number, group: (k: number) => string) => ({
    response: Array.from({ length: count }, (_, k) => score(k)),
    fixed: { names: ["(Intercept)"], columns: [new Array<number>(count).fill(1)] },
    random: [{ name: "idea", groups: Array.from({ length: count }, (_, k) => group(k)) }],
  });
  const pairs = (k: number) => `i${k >> 1}`;
  const noise = (k: number) => Math.sin(k * 7.3);

  it.each([
    ["zero-variance", "fit every score exactly", rows(8, () => 4, pairs)],
    ["zero-variance", "no residual variance is left", rows(8, (k) => k >> 1, pairs)],
    ["not-identifiable", "no level of idea has more than one row", rows(8, noise, (k) => `i${k}`)],
    ["not-identifiable", "from one level", rows(8, noise, () => "i")],
    ["too-few-units", "1 fixed effects and only 1 rows", rows(1, noise, pairs)],
    ["non-finite", "not a finite number", rows(8, (k) => 1 / k, pairs)],
    [
      "invalid-option",
      "has 0 entries",
      { ...rows(8, noise, pairs), random: [{ name: "idea", groups: [] }] },
    ],
    ["invalid-option", "from one to eight", { ...rows(8, noise, pairs), random: [] }],
  ])("refuses with %s: %s", (code, message, input) => {
    expect(() => fitMixedModel(input)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it("names the grouping that cannot be told from the others", () => {
    const input = inputOf(study, ["idea", "reviewer"]);
    const same = [...input.random, { name: "again", groups: study.map((row) => `x${row.idea}`) }];
    expect(() => fitMixedModel({ ...input, random: same })).toThrow(
      "The variance of again cannot be told from that of the residual, idea and reviewer",
    );
    const arms = [{ name: "arms", groups: study.map((row) => row.arm) }];
    expect(() => fitMixedModel({ ...input, random: arms })).toThrow(
      "the fixed effects already tell its levels apart",
    );
  });

  it("refuses beforehand what would take too long", () => {
    expect(() => fitMixedModel(inputOf(study, ["idea", "reviewer"]), { largestWork: 100 })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });
});
