import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../data/score-row";
import { minimalDetectableEffect } from "../power/minimal-effect";
import { ideaRows } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { planning } from "./planning";
import type { ReportOptions } from "./report-options";

const study = [
  ...ideaRows("h1", "Human", { pre: [4, 5], post: [5, 5, 5] }),
  ...ideaRows("h2", "Human", { pre: [6], post: [6, 8] }),
  ...ideaRows("h3", "Human", { pre: [5, 7], post: [4, 6] }),
  ...ideaRows("a1", "AI", { pre: [7, 7], post: [4] }),
  ...ideaRows("a2", "AI", { pre: [6], post: [5, 4] }),
  ...ideaRows("a3", "AI", { pre: [8, 9], post: [6] }),
];
const dataOf = (rows: readonly ScoreRow[], changed: Partial<ReportOptions> = {}) =>
  studyDataOf(rows, { alternative: "two-sided", ...changed });
const metricOf = (rows: readonly ScoreRow[]) => planning(dataOf(rows)).contrasts[0]?.metrics[0];

describe("planning", () => {
  it("plans each test of each metric", () => {
    const found = metricOf(study);
    if (found?.observed.status !== "estimated") throw new Error("not estimated");
    expect(found).toMatchObject({ ideasOther: 3, ideasReference: 3 });
    expect(found.tests.map(({ test }) => test)).toEqual(["two-sided", "bonferroni"]);
    const design = { power: 0.8, ideasOther: 3, ideasReference: 3, alpha: 0.05 };
    const d = minimalDetectableEffect({ ...design, alternative: "two-sided" });
    expect(found.tests[0]?.detectable).toEqual({
      status: "estimated",
      d,
      points: d * found.observed.standardDeviation,
    });
    expect(found.tests[0]?.needed.map(({ effect, power }) => [effect, power])).toEqual([
      ["medium", 0.8],
      ["medium", 0.9],
      ["observed", 0.8],
      ["observed", 0.9],
    ]);
  });

  it("divides alpha by the metrics, and takes a medium effect along a one-sided test", () => {
    const twice = [...study, ...study.map((row) => ({ ...row, metric: "novelty" }))];
    const { tests, contrasts } = planning(dataOf(twice, { alternative: "less" }));
    expect(tests).toEqual([
      { key: "two-sided", alternative: "two-sided", alpha: 0.05 },
      { key: "bonferroni", alternative: "two-sided", alpha: 0.025 },
      { key: "one-sided", alternative: "less", alpha: 0.05 },
    ]);
    const needed = contrasts[0]?.metrics[0]?.tests[2]?.needed ?? [];
    expect(needed[0]?.size).toMatchObject({ status: "estimated", ideasOther: 51 });
    // Human ideas lost less, which no number of ideas shows as loss.
    expect(needed[2]?.size).toMatchObject({ status: "not-estimable", reason: "too-large" });
  });

  it("gives variance components and what more reviews would do", () => {
    const [pilot] = planning(dataOf(study)).pilot;
    if (pilot?.components.status !== "estimated") throw new Error("not estimated");
    const spreads = pilot.components.designs.map(({ standardDeviation }) => standardDeviation);
    expect(spreads).toEqual([...spreads].sort((left, right) => right - left));
  });

  it("says why where there is too little", () => {
    const one = metricOf(study.filter(({ idea }) => idea !== "h2" && idea !== "h3"));
    expect(one?.observed).toMatchObject({ status: "not-estimable", reason: "too-few-units" });
    expect(one?.tests[0]?.power).toMatchObject({ status: "not-estimable" });
    expect(one?.tests[0]?.needed[0]?.size).toMatchObject({ status: "estimated", ideasOther: 64 });
    const flat = study.map((row) => ({ ...row, score: 3 }));
    expect(metricOf(flat)?.observed).toMatchObject({ reason: "zero-variance" });
    expect(planning(dataOf(flat)).pilot[0]?.components).toMatchObject({
      status: "estimated",
      residual: 0,
      ideaStage: 0,
    });
    const single = study.filter(
      (row, index) =>
        study.findIndex(({ idea, stage }) => idea === row.idea && stage === row.stage) === index,
    );
    expect(planning(dataOf(single)).pilot[0]?.components).toMatchObject({
      status: "not-estimable",
      reason: "not-identifiable",
    });
    expect(planning(dataOf([]))).toMatchObject({ pilot: [], contrasts: [] });
  });
});
