import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../../data/score-row";
import { ideaRows } from "../../testing/made-rows";
import { studyDataOf } from "../../testing/study-data-of";
import { sensitivity } from "../sensitivity";

function metricOf(rows: readonly ScoreRow[]) {
  const [metric] = sensitivity(studyDataOf(rows)).contrasts[0]?.metrics ?? [];
  if (!metric) throw new Error("There is no contrast.");
  return metric;
}

const rows = [
  ...ideaRows("AI0", "AI", { pre: [6, 7], post: [4, 3] }),
  ...ideaRows("AI1", "AI", { pre: [5, 6], post: [5, 5] }),
  ...ideaRows("AI2", "AI", { pre: [7, 7], post: [4, 5] }),
  ...ideaRows("AI3", "AI", { pre: [4, 6], post: [3] }),
  ...ideaRows("Human0", "Human", { pre: [5, 4], post: [5, 5] }),
  ...ideaRows("Human1", "Human", { pre: [3, 5], post: [5] }),
  ...ideaRows("Human2", "Human", { pre: [6, 6], post: [5, 4] }),
];

describe("covariates", () => {
  const withCovariates = rows.map((row, place) => ({
    ...row,
    covariates: {
      ...(row.stage === "post" ? { hours: 40 + ((place * 13) % 29) } : { pages: 4 + (place % 5) }),
      field: row.idea.endsWith("1") ? "vision" : "language",
      note: `text ${place}`,
    },
  }));

  it("takes them from after execution, else from before it", () => {
    const found = metricOf(withCovariates).covariates;
    expect(
      found.map(({ covariate, kind, ideas, ideasFromPre }) => [
        covariate,
        kind,
        ideas,
        ideasFromPre,
      ]),
    ).toEqual([
      ["field", "factor", 7, 0],
      ["hours", "numeric", 7, 0],
      ["pages", "numeric", 7, 7],
    ]);
    expect(found[0]?.levels).toEqual(["language", "vision"]);
    expect(found.every(({ change }) => change.status === "estimated")).toBe(true);
    const change = found[0]?.change;
    if (change?.status !== "estimated") throw new Error("not estimated");
    expect(change.terms.map(({ term }) => term)).toEqual(["field: vision"]);
  });

  it("leaves out words of many kinds, and what the options do not ask for", () => {
    const all = sensitivity(studyDataOf(withCovariates));
    expect(all.covariatesSkipped).toMatchObject([
      { covariate: "note", reason: "not-identifiable" },
    ]);
    const asked = sensitivity(studyDataOf(withCovariates, { covariates: ["hours", "mood"] }));
    expect(asked.contrasts[0]?.metrics[0]?.covariates.map(({ covariate }) => covariate)).toEqual([
      "hours",
    ]);
    expect(asked.covariatesSkipped).toMatchObject([{ covariate: "mood", reason: "missing-data" }]);
  });

  it("shows the arm without the covariate over the same ideas", () => {
    const some = withCovariates.map((row) =>
      row.idea === "AI0" ? { ...row, covariates: { field: "language" } } : row,
    );
    const hours = metricOf(some).covariates.find(({ covariate }) => covariate === "hours");
    const without = metricOf(withCovariates.filter(({ idea }) => idea !== "AI0"));
    const same = without.covariates.find(({ covariate }) => covariate === "hours");
    expect(hours?.ideas).toBe(6);
    expect(hours?.change).toMatchObject({ status: "estimated" });
    expect(hours?.change).toEqual(same?.change);
  });

  it("does not let one covariate's trouble take the others along", () => {
    const odd = withCovariates.map((row) => ({
      ...row,
      covariates: { ...row.covariates, same: 3, arm: row.arm === "AI" ? 0 : 1 },
    }));
    const found = new Map(metricOf(odd).covariates.map((entry) => [entry.covariate, entry]));
    expect(found.get("same")?.change).toMatchObject({ reason: "zero-variance" });
    expect(found.get("arm")?.ancova).toMatchObject({ reason: "not-identifiable" });
    expect(found.get("hours")?.ancova).toMatchObject({ status: "estimated" });
  });
});
