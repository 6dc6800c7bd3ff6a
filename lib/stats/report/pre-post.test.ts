import { describe, expect, it } from "vitest";
import { ideaRows } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { prePost } from "./pre-post";

const rows = [
  ...ideaRows("a1", "AI", { pre: [4, 6], post: [3] }),
  ...ideaRows("a2", "AI", { pre: [6], post: [5, 5, 2] }),
  ...ideaRows("a3", "AI", { pre: [7], post: [4] }),
  ...ideaRows("h1", "Human", { pre: [3], post: [5] }),
  ...ideaRows("h2", "Human", { pre: [5, 5], post: [6] }),
  ...ideaRows("h3", "Human", { pre: [4], post: [4, 7] }),
];

describe("prePost", () => {
  it("takes differences as other arm − reference arm", () => {
    const [pair] = prePost(studyDataOf(rows)).pairs;
    expect(pair).toMatchObject({ referenceArm: "AI", otherArm: "Human" });
    const [metric] = pair?.metrics ?? [];
    expect(metric?.byIdeas).toMatchObject({
      status: "estimated",
      preDifference: -2,
      flipped: true,
      postDifference: expect.closeTo((5 + 6 + 5.5 - 3 - 4 - 4) / 3, 12),
    });
    expect(metric?.byReviews).toMatchObject({
      preDifference: 17 / 4 - 23 / 4,
      postDifference: expect.closeTo(22 / 4 - 19 / 5, 12),
    });
    expect(metric?.shares).toMatchObject({ fromPre: expect.closeTo(2 / (2 + 5.5 / 3), 12) });
    expect(metric?.rankFlips).toMatchObject({ pairs: 9 });
    expect(metric?.regressionToMean).toMatchObject({ status: "estimated" });
    expect(metric?.correlationDifference).toMatchObject({ reason: "too-few-units" });
  });

  it("correlates over all arms with each idea once, and in each arm", () => {
    const twice = rows.flatMap((row) =>
      row.idea === "a2" ? [row, { ...row, arm: "AI_Rerank" }] : [row],
    );
    const [metric] = prePost(studyDataOf(twice)).correlations;
    expect(metric?.sets.map(({ arm, ideas }) => [arm, ideas])).toEqual([
      [null, 6],
      ["AI", 3],
      ["AI_Rerank", 1],
      ["Human", 3],
    ]);
    expect(metric?.sets[0]?.kendall).toMatchObject({ status: "estimated", n: 6 });
    expect(metric?.sets[2]?.pearson).toMatchObject({ reason: "too-few-units" });
  });

  it("has no share of a contrast that is zero", () => {
    const level = [
      ...ideaRows("a1", "AI", { pre: [4.1], post: [5.2] }),
      ...ideaRows("h1", "Human", { pre: [6.1], post: [7.2] }),
    ];
    const [metric] = prePost(studyDataOf(level)).pairs[0]?.metrics ?? [];
    expect(metric?.shares).toMatchObject({ reason: "not-identifiable" });
    expect(metric?.byIdeas).toMatchObject({ flipped: false });
    expect(metric?.regressionToMean).toMatchObject({ reason: "too-few-units" });
  });

  it("gives reasons where an arm has no scores on a metric, and nothing without changes", () => {
    const other = [
      ...rows,
      ...ideaRows("a1", "AI", { pre: [4], post: [3] }, "novelty"),
      ...ideaRows("a2", "AI", { pre: [4], post: [3] }, "novelty"),
    ];
    const metric = prePost(studyDataOf(other)).pairs[0]?.metrics.find(
      (entry) => entry.metric === "novelty",
    );
    for (const part of [metric?.byIdeas, metric?.rankFlips, metric?.regressionToMean])
      expect(part).toMatchObject({ status: "not-estimable", reason: "too-few-units" });
    expect(prePost(studyDataOf([]))).toEqual({ correlations: [], pairs: [] });
    const preOnly = rows.filter((row) => row.stage === "pre");
    expect(prePost(studyDataOf(preOnly))).toEqual({ correlations: [], pairs: [] });
  });
});
