import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../data/score-row";
import { madeRow } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { otherUnits } from "./other-units";

/** Reviewer r scores r points above the idea's own score. */
function reviewed(
  idea: string,
  arm: string,
  own: number,
  reviewers: readonly number[],
): ScoreRow[] {
  return (["pre", "post"] as const).flatMap((stage) =>
    reviewers.map((reviewer) =>
      madeRow({
        stage,
        idea,
        arm,
        topic: idea.slice(0, 1),
        reviewer: `r${reviewer}`,
        score: own + reviewer + (stage === "post" ? Number(idea.slice(1)) : 0),
      }),
    ),
  );
}

const rows = [
  ...reviewed("m1", "AI", 6, [0, 1]),
  ...reviewed("m2", "AI", 7, [1, 2]),
  ...reviewed("c1", "Human", 4, [0, 1]),
  ...reviewed("m3", "Human", 5, [2, 3]),
  ...reviewed("m4", "Human", 5.5, [0, 2]),
];

describe("otherUnits", () => {
  it("compares reviews and ideas of each stage", () => {
    const { perReview, perIdea } = otherUnits(studyDataOf(rows));
    expect(perReview.map(({ stage, ideas }) => [stage, ideas])).toEqual([
      ["pre", "all"],
      ["post", "all"],
    ]);
    const [byReview] = perReview[0]?.metrics ?? [];
    expect(perReview[0]).toMatchObject({ otherArm: "Human", unitOfAnalysis: "review" });
    expect(byReview).toMatchObject({ other: { n: 6 }, reference: { n: 4, mean: 7.5 } });
    const [byIdea] = perIdea[0]?.metrics ?? [];
    expect(byIdea).toMatchObject({ other: { n: 3 }, reference: { n: 2, mean: 7.5 } });
    if (byIdea?.welch.status !== "estimated") throw new Error("no test");
    expect(byIdea.welch.p).toBe(byIdea.welch.pGreater);
    expect(byIdea.welch.estimate).toBeCloseTo((4.5 + 7.5 + 6.5) / 3 - 7.5, 13);
  });

  it("shows the ideas of both stages apart where some were not carried out", () => {
    const more = [madeRow({ idea: "m9", arm: "AI" }), madeRow({ idea: "x1", arm: "Other" })];
    const { perReview } = otherUnits(studyDataOf([...rows, ...more]));
    expect(
      perReview.map(({ otherArm, stage, ideas, metrics: [metric] }) => [
        otherArm,
        stage,
        ideas,
        metric?.reference.n,
      ]),
    ).toEqual([
      ["Human", "pre", "all", 5],
      ["Human", "pre", "both-stages", 4],
      ["Human", "post", "all", 4],
      ["Other", "pre", "all", 5],
      ["Other", "pre", "both-stages", 4],
    ]);
  });

  it("compares within the reviewers who scored both arms", () => {
    const { perReviewer } = otherUnits(studyDataOf(rows));
    if (perReviewer.status !== "estimated") throw new Error(perReviewer.explanation);
    const [pre] = perReviewer.contrasts;
    expect(pre).toMatchObject({ unitOfAnalysis: "reviewer", stage: "pre" });
    // r0: 4.75 − 6, r1: 5 − 7.5, r2: 7.25 − 9; r3 scored one arm alone.
    expect(pre?.metrics[0]).toMatchObject({ reviewers: 3, oneArmOnly: 1 });
    expect(pre?.metrics[0]?.test).toMatchObject({
      estimate: expect.closeTo(-5.5 / 3, 12),
      degreesOfFreedom: 2,
    });
  });

  it("says why there is nothing by reviewer or topic", () => {
    const bare = rows.map((row) => ({ ...row, reviewer: null, topic: null }));
    const missing = { status: "not-estimable", reason: "missing-data" };
    expect(otherUnits(studyDataOf(bare))).toMatchObject({
      perReviewer: missing,
      perTopic: missing,
    });
    const apart = rows.map((row) => ({ ...row, reviewer: `${row.arm} ${row.reviewer}` }));
    const { perReviewer } = otherUnits(studyDataOf(apart));
    if (perReviewer.status !== "estimated") throw new Error(perReviewer.explanation);
    expect(perReviewer.contrasts[0]?.metrics[0]).toMatchObject({
      reviewers: 0,
      test: { reason: "too-few-units", explanation: expect.stringContaining("there is none") },
    });
  });

  it("contrasts changes and stages within topics, and describes what is too small to test", () => {
    const { perTopic } = otherUnits(studyDataOf(rows));
    if (perTopic.status !== "estimated") throw new Error(perTopic.explanation);
    expect(perTopic.contrasts.map(({ measure, topic }) => [measure, topic])).toEqual([
      ["change", "c"],
      ["change", "m"],
      ["pre", "c"],
      ["pre", "m"],
      ["post", "c"],
      ["post", "m"],
    ]);
    const [coding, math, preCoding] = perTopic.contrasts.map(({ metrics: [metric] }) => metric);
    expect(math).toMatchObject({
      other: { n: 2, ideas: 2, mean: 3.5 },
      welch: { status: "estimated", estimate: 2 },
    });
    expect(coding).toMatchObject({
      other: { n: 1 },
      reference: { n: 0, mean: null },
      welch: { explanation: expect.stringContaining("AI has none, Human has one") },
    });
    expect(preCoding).toMatchObject({ other: { n: 2, ideas: 1 } });
  });

  it("bears empty data, single values and constant scores", () => {
    expect(otherUnits(studyDataOf([]))).toMatchObject({ perReview: [], perIdea: [] });
    const flat = rows.map((row) => ({ ...row, score: 3 }));
    const [entry] = otherUnits(studyDataOf(flat)).perIdea;
    const none = { status: "not-estimable", reason: "zero-variance" };
    expect(entry?.metrics[0]).toMatchObject({ welch: none, mannWhitney: none, effectSize: none });
  });
});
