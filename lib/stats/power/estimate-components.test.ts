import { describe, expect, it } from "vitest";
import { changeScores } from "../data/change-scores";
import { ideaMeans } from "../data/idea-means";
import type { ScoreRow, Stage } from "../data/score-row";
import { mersenneTwister } from "../resampling/generator";
import { ideaRows } from "../testing/made-rows";
import { estimateComponents } from "./estimate-components";
import { simulateStudy } from "./simulate-study";

const estimate = (rows: readonly ScoreRow[]) =>
  estimateComponents(changeScores(ideaMeans(rows)), ({ idea, arm }) => {
    const own = rows.filter((row) => row.idea === idea && row.arm === arm);
    const scoresOf = (stage: Stage) =>
      own.filter((row) => row.stage === stage).map(({ score }) => score);
    return { pre: scoresOf("pre"), post: scoresOf("post") };
  });

describe("estimateComponents", () => {
  it("finds the components of a large simulated study", () => {
    const components = { idea: 0.8, ideaStage: 0.5, reviewer: 0, residual: 2 };
    const rows = simulateStudy(
      {
        reference: { name: "AI", ideas: 2500, dropOutShare: 0.2 },
        other: { name: "Human", ideas: 2500 },
        components,
        effect: 1,
        preReviews: 2,
        postReviews: 3,
        reviewers: null,
      },
      mersenneTwister(20506, "components"),
    );
    const found = estimate(rows);
    expect(found.idea).toBeCloseTo(0.8, 1);
    expect(found.ideaStage).toBeCloseTo(0.5, 1);
    expect(found.residual).toBeCloseTo(2, 1);
    expect(found.ideaDegreesOfFreedom).toBe(found.ideas - 2);
  });

  it("counts an idea of several arms once", () => {
    const own = [
      ...ideaRows("a", "AI", { pre: [1, 3], post: [4, 4] }),
      ...ideaRows("b", "AI", { pre: [2, 6], post: [7] }),
      ...ideaRows("c", "AI", { pre: [5], post: [3, 3, 9] }),
    ];
    const twin = own.filter(({ idea }) => idea !== "c").map((row) => ({ ...row, arm: "Rerank" }));
    expect(estimate([...twin, ...own])).toEqual(estimate(own));
  });

  it("says what is missing", () => {
    const single = ["a", "b", "c"].flatMap((idea, at) =>
      ideaRows(idea, "AI", { pre: [at], post: [2 * at] }),
    );
    expect(() => estimate(single)).toThrow(expect.objectContaining({ code: "not-identifiable" }));
    expect(() => estimate(single.slice(0, 2))).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
    expect(() => estimate([])).toThrow(expect.objectContaining({ code: "too-few-units" }));
  });
});
