import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Figure, ScoreRow } from "@/lib/stats";
import { ancovaModels } from "@/lib/stats/report/ancova";
import { ordinalModels } from "@/lib/stats/report/ordinal-models";
import { sensitivity } from "@/lib/stats/report/sensitivity";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { ancovaSchema } from "../report-schema/ancova";
import { ordinalModelsSchema } from "../report-schema/ordinal-models";
import { sensitivitySchema } from "../report-schema/sensitivity";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

function load(...names: string[]): readonly ScoreRow[] {
  if (absent) return [];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(shared + name, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

function estimated<Values>(found: Figure<Values> | undefined): Values {
  if (found?.status !== "estimated") throw new Error(found?.explanation ?? "nothing there");
  return found;
}

function expectNear(figure: number | undefined, known: number, within = 1e-9): void {
  expect.soft(relativeError(figure ?? NaN, known)).toBeLessThan(within);
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const rows = load(
  "published-study/ideation_reviews.json",
  "published-study/execution_reviews.json",
);
const data = studyDataOf(rows);
const tableMetrics = data.tableMetrics.map((entry) => ({ ...entry, minimum: 1, maximum: 10 }));
const result = sensitivity({ ...data, tableMetrics });
const metricOf = (metric: string) => {
  const found = result.contrasts[0]?.metrics.find((entry) => entry.metric === metric);
  if (!found) throw new Error(`${metric} is missing`);
  return found;
};

describe.skipIf(absent)(`sensitivity of the published study${why}`, () => {
  // t.test of the other 42 ideas' changes in R 4.2.2, Human − AI: sums over the 43 deletions, and the largest p.
  it.each([
    ["novelty", 44.67536549707604, 2.3619735725641853, "Factuality_5_Human", 0.0921275938408394],
    [
      "excitement",
      78.9056286549708,
      0.03443673508192442,
      "Multilingual_2_Human",
      0.00124865389772241,
    ],
    [
      "effectiveness",
      78.54886695906436,
      0.13307873522281224,
      "Safety_4_Human",
      0.00517070367815012,
    ],
    ["overall", 57.94784356725146, 0.2802197092748745, "Factuality_5_Human", 0.0107532462996101],
  ])("leaves each idea out as R does on %s", (metric, differences, pValues, idea, largest) => {
    const { deletions, ...summary } = estimated(metricOf(metric).leaveOneIdeaOut);
    expect(deletions).toHaveLength(43);
    expectNear(total(deletions.map(({ difference }) => difference)), differences);
    expectNear(total(deletions.map(({ pTwoSided }) => pTwoSided)), pValues);
    expectNear(deletions.find(({ leftOut }) => leftOut === idea)?.pTwoSided, largest);
    expectNear(summary.pTwoSidedMaximum, largest);
  });

  // lm(post ~ human + pre + x) and lm(change ~ human + x) in R 4.2.2: the arm's estimate, standard error and p.
  it.each([
    [
      "novelty",
      "minutes",
      [0.118198565603368, 0.346590947113779, 0.734910069442606],
      [1.0349932277596, 0.505429908922404, 0.0471898135740811],
    ],
    [
      "novelty",
      "experience",
      [0.136095207140751, 0.357020079374079, 0.705125450757487],
      [1.02629195620585, 0.503953731637023, 0.0483596949532357],
    ],
    [
      "novelty",
      "no_ai",
      [0.0802690084481998, 0.363286327699982, 0.826282175541631],
      [1.06064814814815, 0.512207469877409, 0.0448791615498517],
    ],
    [
      "excitement",
      "familiarity",
      [0.523345419320845, 0.385264240948577, 0.182140943853903],
      [1.81106777656298, 0.507784318442176, 0.000955883709792605],
    ],
    [
      "effectiveness",
      "confidence",
      [0.913936979148989, 0.565184819485875, 0.113926827389638],
      [1.9044584899593, 0.529183207347618, 0.000870742664163312],
    ],
    [
      "overall",
      "minutes",
      [0.601207496778502, 0.325391629120798, 0.0722491362947867],
      [1.30732685308876, 0.440792221518224, 0.0050711321199957],
    ],
  ])("adds covariates as R does: %s, %s", (metric, covariate, ancova, change) => {
    const model = metricOf(metric).covariates.find((entry) => entry.covariate === covariate);
    expect(model).toMatchObject({ ideas: 43, ideasFromPre: 0 });
    for (const [found, known] of [
      [estimated(model?.ancova), ancova],
      [estimated(model?.change), change],
    ] as const) {
      const { estimate, standardError, pTwoSided } = found.adjusted;
      [estimate, standardError, pTwoSided].forEach((figure, place) =>
        expectNear(figure, known[place] ?? NaN),
      );
    }
  });

  it("says which covariates it cannot hold", () => {
    expect(result.covariatesSkipped.map(({ covariate }) => covariate)).toEqual(["timestamp"]);
    const consent = metricOf("overall").covariates.find(({ covariate }) => covariate === "consent");
    expect(consent?.change).toMatchObject({ status: "not-estimable", reason: "zero-variance" });
  });

  // t.test in R 4.2.2 with post means of 1 and 10 for the 30 human and 25 AI ideas that were not executed.
  it.each([
    [
      "novelty",
      -4.14659863945578,
      -5.28659159965161,
      1.73085352451314e-10,
      5.95544217687075,
      4.88879204873403,
      1.17091559787431e-18,
    ],
    [
      "overall",
      -4.47312925170068,
      -5.77901137077824,
      2.60374208577409e-9,
      5.62891156462585,
      4.62219541866275,
      3.49105631255913e-17,
    ],
  ])("bounds the contrast as R does on %s", (metric, ...known) => {
    const { basis, arms, bounds } = metricOf(metric).dropOut;
    expect(basis).toBe("reviewed-before");
    expect(arms.map(({ missing }) => missing)).toEqual([25, 30]);
    const { lowest, highest } = estimated(bounds);
    [lowest, highest]
      .flatMap(({ difference, interval, pTwoSided }) => [difference, interval.lower, pTwoSided])
      .forEach((figure, place) => expectNear(figure, known[place] ?? NaN));
  });

  // glm(finished ~ human + pre + topic, binomial) in R 4.2.2, weighted means, and the sandwich of the stacked estimating
  // equations with numDeriv's Jacobian.
  it.each([
    ["novelty", 1.23043007403068, 0.493412511014445],
    ["excitement", 2.06001071116769, 0.450648168498639],
    ["effectiveness", 2.02679573244798, 0.50797966498044],
    ["overall", 1.5202828961301, 0.42982269203116],
  ])("weights finished ideas as R does on %s", (metric, difference, standardError) => {
    const weighted = estimated(metricOf(metric).dropOut.weighted);
    expect(weighted.completionModel).toEqual(["arm", "pre", "topic"]);
    expectNear(weighted.difference, difference);
    expectNear(weighted.standardError, standardError, 1e-8);
  });

  it("finds no reviewers to leave out, and fits its schema", () => {
    expect(metricOf("overall").leaveOneReviewerOut).toMatchObject({ reason: "missing-data" });
    expect(sensitivitySchema.parse(result)).toEqual(result);
  });
});

describe.skipIf(absent)(`sensitivity of a made data set with crossed reviewers${why}`, () => {
  // t.test in R 4.2.2 on idea means made anew without each of the 60 reviewers.
  it("leaves each reviewer out as R does", () => {
    const made = sensitivity(studyDataOf(load("reference/synthetic-crossed.csv")));
    const [metric] = made.contrasts[0]?.metrics ?? [];
    const { deletions, unnamedReviews } = estimated(metric?.leaveOneReviewerOut);
    expect(deletions).toHaveLength(60);
    expect(unnamedReviews).toBe(0);
    expect(deletions[0]).toMatchObject({ leftOut: "R01", ideas: 200 });
    expectNear(deletions[0]?.difference, 0.970037426666667);
    expectNear(deletions[0]?.pTwoSided, 1.71312339785911e-10);
    expectNear(total(deletions.map(({ difference }) => difference)), 57.92910180000001);
    expectNear(total(deletions.map(({ pTwoSided }) => pTwoSided)), 2.6378582954415145e-8);
  });
});

/** Rows of few ideas with what real data may hold: lost stages, shared ideas, no names, odd scores and covariates. */
const anyRow = fc.record({
  stage: fc.constantFrom("pre" as const, "post" as const),
  idea: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
  arm: fc.constantFrom("AI", "Human", "Human", "Mixed"),
  topic: fc.constantFrom(null, "maths", "safety"),
  reviewer: fc.constantFrom(null, "R1", "R2", "R3"),
  metric: fc.constantFrom("overall", "novelty"),
  score: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0.1 + 0.2, 0.3, 1e6, -5)),
  covariates: fc.constantFrom<Record<string, string | number>>(
    {},
    { minutes: 30, field: "vision" },
    { minutes: 45.5, field: "speech" },
    { minutes: "about 30", timestamp: 1.7e12 },
  ),
});

describe("any study", () => {
  it("has figures or reasons, never a number that is none", () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 80, size: "max" }),
        fc.boolean(),
        (made, isKnown) => {
          const base = studyDataOf(made);
          const some = { ...base, allocatedIdeas: isKnown ? new Set(["a", "b", "c"]) : null };
          const [models, orders, rest] = [
            ancovaModels(some),
            ordinalModels(some),
            sensitivity(some),
          ];
          expect(ancovaSchema.safeParse(models).error).toBeUndefined();
          expect(ordinalModelsSchema.safeParse(orders).error).toBeUndefined();
          expect(sensitivitySchema.safeParse(rest).error).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  });
});
