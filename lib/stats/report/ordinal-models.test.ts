import { describe, expect, it } from "vitest";
import { ideaRows } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { ordinalModels } from "./ordinal-models";

const rows = [
  ...ideaRows("a1", "AI", { pre: [6, 7], post: [4, 5] }),
  ...ideaRows("a2", "AI", { pre: [7, 5], post: [4, 5] }),
  ...ideaRows("a3", "AI", { pre: [5, 6], post: [4, 6] }),
  ...ideaRows("h1", "Human", { pre: [5, 4], post: [5, 6] }),
  ...ideaRows("h2", "Human", { pre: [4, 6], post: [5, 4] }),
  ...ideaRows("h3", "Human", { pre: [6, 7], post: [7, 5] }),
];

function metricsOf(of: typeof rows) {
  return ordinalModels(studyDataOf(of)).contrasts[0]?.metrics ?? [];
}

describe("ordinalModels", () => {
  it("is positive where the other arm lost less", () => {
    const [metric] = metricsOf(rows);
    if (metric?.reviews.status !== "estimated") throw new Error("not estimated");
    expect(metric.reviews.interaction.estimate).toBeGreaterThan(0);
    expect(metric.reviews.interaction.p).toBe(metric.reviews.interaction.pGreater);
    expect(metric.reviews.stageReference.estimate).toBeLessThan(0);
    expect(metric.reviews).toMatchObject({ reviews: 24, ideas: 6, levels: 4 });
  });

  it("leaves out ideas that lack a stage", () => {
    const [metric] = metricsOf([...rows, ...ideaRows("a9", "AI", { pre: [9, 9] })]);
    expect(metric?.reviews).toMatchObject({ reviews: 24, ideas: 6 });
  });

  it("says why a metric has no model and keeps the others", () => {
    const constant = rows.map((row) => ({ ...row, metric: "constant", score: 5 }));
    const [metric, same] = metricsOf([...rows, ...constant]);
    expect(metric?.reviews.status).toBe("estimated");
    expect(same?.reviews).toMatchObject({ status: "not-estimable", reason: "zero-variance" });
    const lone = rows.filter(({ idea }) => idea !== "h2" && idea !== "h3");
    expect(metricsOf(lone)[0]?.reviews).toMatchObject({ reason: "too-few-units" });
    const apart = rows.map((row) => ({ ...row, score: row.arm === "AI" ? 2 : row.score }));
    expect(metricsOf(apart)[0]?.reviews).toMatchObject({ reason: "not-identifiable" });
  });
});
