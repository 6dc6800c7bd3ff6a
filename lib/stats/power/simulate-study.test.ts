import { describe, expect, it } from "vitest";
import { changeScores } from "../data/change-scores";
import { ideaMeans } from "../data/idea-means";
import { mersenneTwister } from "../resampling/generator";
import { ideaMeansSimulator, simulateStudy } from "./simulate-study";
import type { SimulationPlan } from "./simulation-plan";

const plan: SimulationPlan = {
  reference: { name: "AI", ideas: 14, dropOutShare: 0.3 },
  other: { name: "Human", ideas: 9 },
  components: { idea: 1, ideaStage: 0.5, reviewer: 0.4, residual: 2 },
  effect: 1,
  preReviews: 2,
  postReviews: 3,
  reviewers: 5,
  preMean: 6,
  scale: { minimum: 1, maximum: 10, wholePoints: true },
};

describe("simulateStudy", () => {
  const rows = simulateStudy(plan, mersenneTwister(1, "study"));

  it("makes rows of the long format, on the scale", () => {
    expect(rows).toEqual(simulateStudy(plan, mersenneTwister(1, "study")));
    expect(rows).not.toEqual(simulateStudy(plan, mersenneTwister(2, "study")));
    expect(rows.filter(({ stage }) => stage === "pre")).toHaveLength(23 * 2);
    expect(new Set(rows.map(({ reviewer }) => reviewer)).size).toBe(5);
    for (const { score } of rows) {
      expect(Number.isInteger(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(1);
      expect(score).toBeLessThanOrEqual(10);
    }
    const cells = rows.map(({ idea, stage, reviewer }) => `${idea} ${stage} ${reviewer}`);
    expect(new Set(cells).size).toBe(rows.length);
  });

  it("loses ideas of the arm that drops out alone", () => {
    const kept = (arm: string) =>
      new Set(rows.filter((row) => row.arm === arm && row.stage === "post").map((row) => row.idea))
        .size;
    expect(kept("Human")).toBe(9);
    expect(kept("AI")).toBeLessThan(14);
    expect(kept("AI")).toBeGreaterThan(4);
  });

  it("draws the same study without rows", () => {
    const { reference, other } = ideaMeansSimulator(plan, mersenneTwister(1, "study"))();
    const changes = changeScores(ideaMeans(rows));
    for (const [arm, means] of [
      ["AI", reference],
      ["Human", other],
    ] as const) {
      const own = changes
        .filter((change) => change.arm === arm)
        .sort((left, right) => number(left.idea) - number(right.idea));
      expect(means.pre).toHaveLength(own.length);
      own.forEach(({ pre, post }, index) => {
        expect(means.pre[index]).toBeCloseTo(pre, 12);
        expect(means.post[index]).toBeCloseTo(post, 12);
      });
    }
  });

  it("knows no reviewers if every review has a new one", () => {
    const alone = simulateStudy({ ...plan, reviewers: null }, mersenneTwister(1, "study"));
    expect(new Set(alone.map(({ reviewer }) => reviewer))).toEqual(new Set([null]));
  });

  it.each([
    { ...plan, reviewers: 2 },
    { ...plan, effect: NaN },
    { ...plan, reference: { name: "Human", ideas: 3 } },
    { ...plan, other: { name: "Human", ideas: 0 } },
    { ...plan, other: { name: "Human", ideas: 3, dropOutShare: 1.5 } },
    { ...plan, scale: { minimum: 10, maximum: 1, wholePoints: true } },
  ])("refuses what makes no sense", (wrong) => {
    expect(() => simulateStudy(wrong, mersenneTwister(1, "study"))).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});

function number(idea: string): number {
  return Number(idea.split(" ")[1]);
}
