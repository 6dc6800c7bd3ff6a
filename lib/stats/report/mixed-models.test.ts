import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../data/score-row";
import { studyDataOf } from "../testing/study-data-of";
import { mixedModels, type MetricModels } from "./mixed-models";

type Making = {
  ideas: number;
  reviews: number;
  topicOf?: (idea: number) => string | null;
  reviewerOf?: (review: number) => string | null;
  executorOf?: (idea: number) => string;
  scoreOf?: (place: number) => number;
};

/** Even ideas are AI's; scores that differ without pattern. */
function study({ ideas, reviews, topicOf, reviewerOf, executorOf, scoreOf }: Making): ScoreRow[] {
  let place = 0;
  return Array.from({ length: ideas }, (_, idea) =>
    (["pre", "post"] as const).flatMap((stage) =>
      Array.from({ length: reviews }, (): ScoreRow => {
        place++;
        const bySine = Math.round(5 + 4 * Math.sin(place * place * 1.3) + Math.sin(idea * 2.1));
        return {
          stage,
          idea: `i${String(idea).padStart(2, "0")}`,
          arm: idea % 2 ? "Human" : "AI",
          topic: topicOf?.(idea) ?? null,
          reviewer: reviewerOf?.(place) ?? null,
          metric: "overall",
          score: scoreOf?.(place) ?? bySine,
          covariates: executorOf && stage === "post" ? { executor: executorOf(idea) } : {},
        };
      }),
    ),
  ).flat();
}

function changeModel(rows: readonly ScoreRow[]): MetricModels {
  const [model] = mixedModels(studyDataOf(rows)).pairs[0]?.change ?? [];
  if (!model) throw new Error("no model");
  return model;
}

function estimated(rows: readonly ScoreRow[]) {
  const { model } = changeModel(rows);
  if (model.status !== "estimated") throw new Error(model.explanation);
  return model;
}

const leftOutOf = (rows: readonly ScoreRow[]) =>
  Object.fromEntries(estimated(rows).leftOut.map(({ term, explanation }) => [term, explanation]));

describe("mixedModels", () => {
  it("takes every term that the data carry", () => {
    const rows = study({
      ideas: 16,
      reviews: 3,
      topicOf: (idea) => `t${(idea >> 1) % 3}`,
      reviewerOf: (review) => `r${(review * 7) % 11}`,
      executorOf: (idea) => `e${idea >> 2}`,
    });
    const model = estimated(rows);
    expect(model.formula).toBe(
      "score ~ arm * stage + topic + (1 | idea) + (1 | idea:stage) + (1 | reviewer) + (1 | executor)",
    );
    expect(model.leftOut).toEqual([]);
    expect(model.fixedEffects.map(({ name }) => name)).toEqual([
      "(Intercept)",
      "armHuman",
      "stagepost",
      "topict1",
      "topict2",
      "armHuman:stagepost",
    ]);
    expect(model.headline.effect).toBe("armHuman:stagepost");
    expect(model.headline.satterthwaite.p).toBe(model.headline.satterthwaite.pGreater);
    expect(model.headline.satterthwaite.pAdjusted).toBe(model.headline.satterthwaite.p);
    expect(changeModel(rows).withoutTopic).toMatchObject({ status: "estimated" });
  });

  it("says in words why a term is left out", () => {
    const plain = leftOutOf(study({ ideas: 8, reviews: 2 }));
    expect(plain).toEqual({
      reviewer: "The data name no reviewers.",
      topic: "The data name no topics.",
    });
    const reasons = leftOutOf(
      study({
        ideas: 8,
        reviews: 1,
        topicOf: (idea) => (idea % 2 ? "Math" : "Coding"),
        reviewerOf: (review) => (review % 2 ? "r1" : null),
        executorOf: (idea) => `e${idea}`,
      }),
    );
    expect(reasons["idea:stage"]).toContain("No idea has two reviews in a stage");
    expect(reasons.topic).toContain("topics cannot be told from the arms");
    expect(reasons.reviewer).toBe("8 of 16 scores name no reviewer.");
    expect(reasons.executor).toContain("confounded");
    expect(
      leftOutOf(study({ ideas: 8, reviews: 2, topicOf: (idea) => (idea ? "Math" : null) })).topic,
    ).toBe("One idea has no topic.");
  });

  it("gives up a term that the data turn out not to tell apart", () => {
    // Two ideas a topic, one of each arm, and reviewers that never leave their idea.
    const rows = study({ ideas: 8, reviews: 4, reviewerOf: (review) => `r${(review - 1) >> 3}` });
    const model = estimated(rows);
    expect(model.formula).not.toContain("reviewer");
    expect(model.leftOut.find(({ term }) => term === "reviewer")?.explanation).toContain(
      "cannot be told from that of",
    );
  });

  it("says what cannot be estimated", () => {
    expect(changeModel(study({ ideas: 8, reviews: 2, scoreOf: () => 4 })).model).toMatchObject({
      status: "not-estimable",
      reason: "zero-variance",
    });
    expect(changeModel(study({ ideas: 2, reviews: 3 })).model).toMatchObject({
      reason: "too-few-units",
      explanation: "A mixed model needs two or more ideas in each arm; AI has one, Human has one.",
    });
  });

  it("fits each stage, with the ideas that went on apart where some did not", () => {
    const rows = study({ ideas: 12, reviews: 2 });
    const { stages } = mixedModels(studyDataOf(rows)).pairs[0] ?? {};
    expect(stages?.map(({ stage, ideas }) => [stage, ideas])).toEqual([
      ["pre", "all"],
      ["post", "all"],
    ]);
    const attrition = rows.filter((row) => row.stage === "pre" || row.idea !== "i03");
    const fewer = mixedModels(studyDataOf(attrition)).pairs[0]?.stages ?? [];
    expect(fewer.map(({ stage, ideas }) => [stage, ideas])).toEqual([
      ["pre", "all"],
      ["pre", "both-stages"],
      ["post", "all"],
    ]);
    const counts = fewer.map(({ metrics }) => {
      const model = metrics[0]?.model;
      return model?.status === "estimated" ? model.observations : null;
    });
    expect(counts).toEqual([24, 22, 22]);
  });

  it("has no model of a stage where each idea has one review", () => {
    const { stages } = mixedModels(studyDataOf(study({ ideas: 8, reviews: 1 }))).pairs[0] ?? {};
    expect(stages?.[0]?.metrics[0]?.model).toMatchObject({
      status: "not-estimable",
      reason: "not-identifiable",
    });
  });

  it("remarks on ideas of both arms", () => {
    const rows = study({ ideas: 8, reviews: 2 });
    const twice = rows.filter((row) => row.idea === "i01").map((row) => ({ ...row, arm: "AI" }));
    expect(estimated([...rows, ...twice]).remarks[0]).toContain("One idea belongs to both arms");
  });

  it("is empty without pairs of arms", () => {
    expect(mixedModels(studyDataOf([])).pairs).toEqual([]);
  });
});
