import { describe, expect, it } from "vitest";
import { ideaRows } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { withinArm } from "./within-arm";

const rows = [
  ...ideaRows("a1", "AI", { pre: [7, 7], post: [4] }),
  ...ideaRows("a2", "AI", { pre: [6], post: [5, 4] }),
  ...ideaRows("a3", "AI", { pre: [8, 9], post: [6] }),
  ...ideaRows("a4", "AI", { pre: [8] }),
  ...ideaRows("h1", "Human", { pre: [5], post: [6] }),
];

describe("withinArm", () => {
  it("tests post − pre in each arm and over all of them", () => {
    const section = withinArm(studyDataOf(rows));
    expect(section.map(({ arm }) => arm)).toEqual([null, "AI", "Human"]);
    const [all, ai, human] = section.map(({ metrics: [metric] }) => metric);
    expect(ai).toMatchObject({ ideas: 3, preMean: expect.closeTo(7.1666666666666667, 12) });
    expect(ai?.meanChange).toBeCloseTo(-7 / 3, 14);
    expect(ai?.signedRank).toMatchObject({ v: 0, vMinus: 6, pTwoSided: 0.25 });
    expect(all).toMatchObject({ ideas: 4, pairedT: { degreesOfFreedom: 3 } });
    expect(human).toMatchObject({
      ideas: 1,
      meanChange: 1,
      standardDeviation: null,
      pairedT: { status: "not-estimable", reason: "too-few-units" },
      signedRank: { status: "estimated", pTwoSided: 1 },
    });
  });

  it("counts an idea of two arms once over all arms", () => {
    const again = rows
      .filter((row) => row.idea === "a1")
      .map((row) => ({ ...row, arm: "AI_Rerank" }));
    const [all] = withinArm(studyDataOf([...rows, ...again]));
    expect(all?.metrics[0]?.ideas).toBe(4);
  });

  it("says why there is no test, and adjusts over the others", () => {
    const flat = rows.map((row) => ({ ...row, metric: "flat", score: 3 }));
    const ai = withinArm(studyDataOf([...rows, ...flat])).find(({ arm }) => arm === "AI");
    const [overall, constant] = ai?.metrics ?? [];
    const none = { status: "not-estimable", reason: "zero-variance" };
    expect(constant).toMatchObject({ pairedT: none, signedRank: none });
    expect(overall?.signedRank).toMatchObject({ pTwoSidedAdjusted: 0.25 });
  });

  it("bears data without change scores", () => {
    const [all, ...arms] = withinArm(studyDataOf(rows.filter((row) => row.stage === "pre")));
    expect([all, arms]).toEqual([{ arm: null, metrics: [] }, []]);
    expect(withinArm(studyDataOf([]))).toHaveLength(1);
  });
});
