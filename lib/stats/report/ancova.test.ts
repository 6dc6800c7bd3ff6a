import { describe, expect, it } from "vitest";
import { ideaRows } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { ancovaModels } from "./ancova";

const overall = [
  ...ideaRows("a1", "AI", { pre: [6], post: [4] }),
  ...ideaRows("a2", "AI", { pre: [7], post: [4, 5] }),
  ...ideaRows("a3", "AI", { pre: [5], post: [4] }),
  ...ideaRows("h1", "Human", { pre: [5], post: [5] }),
  ...ideaRows("h2", "Human", { pre: [4], post: [5, 6] }),
  ...ideaRows("h3", "Human", { pre: [6], post: [5] }),
];
const constant = overall.map((row) => ({ ...row, metric: "constant", score: 5 }));

describe("ancovaModels", () => {
  it("adjusts over the metrics that have a model, and says why others have none", () => {
    const options = { alternative: "greater", correction: "bonferroni" } as const;
    const twice = [...overall, ...overall.map((row) => ({ ...row, metric: "again" }))];
    const data = studyDataOf([...twice, ...constant], options);
    const metrics = ancovaModels(data).contrasts[0]?.metrics ?? [];
    expect(metrics.map(({ metric }) => metric)).toEqual(["overall", "again", "constant"]);
    const [first, , last] = metrics;
    if (first?.model.status !== "estimated") throw new Error("not estimated");
    const { arm } = first.model;
    expect(arm.p).toBe(arm.pGreater);
    expect(arm.pAdjusted).toBeCloseTo(Math.min(1, 2 * arm.p), 14);
    expect(arm.pTwoSidedAdjusted).toBeCloseTo(Math.min(1, 2 * arm.pTwoSided), 14);
    expect(last?.model).toMatchObject({ status: "not-estimable", reason: "not-identifiable" });
  });

  it("draws lines through the adjusted means", () => {
    const model = ancovaModels(studyDataOf(overall)).contrasts[0]?.metrics[0]?.model;
    if (model?.status !== "estimated") throw new Error("not estimated");
    for (const { line, adjustedMean } of model.arms)
      expect(line.intercept + line.slope * model.preMean).toBeCloseTo(adjustedMean.estimate, 12);
    const [reference, other] = model.arms;
    expect(other?.arm).toBe("Human");
    expect((other?.line.intercept ?? 0) - (reference?.line.intercept ?? 0)).toBeCloseTo(
      model.arm.estimate,
      12,
    );
    expect(reference).toMatchObject({ ideas: 3, preMinimum: 5, preMaximum: 7 });
  });

  it("keeps the model where only its robust errors or its interaction have trouble", () => {
    const lone = overall.filter(({ idea }) => idea !== "h2" && idea !== "h3");
    const model = ancovaModels(studyDataOf(lone)).contrasts[0]?.metrics[0]?.model;
    if (model?.status !== "estimated") throw new Error("not estimated");
    expect(model.arm.robust).toMatchObject({ status: "not-estimable", reason: "not-identifiable" });
    expect(model.interaction).toMatchObject({ status: "not-estimable" });
  });

  it("has no contrasts without a second arm", () => {
    const one = overall.filter(({ arm }) => arm === "AI");
    expect(ancovaModels(studyDataOf(one)).contrasts).toEqual([]);
  });
});
