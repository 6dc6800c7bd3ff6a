import { describe, expect, it } from "vitest";
import { mean, standardDeviation } from "../../lib/stats";
import { ideaExecutionGap } from "../../lib/study/templates/idea-execution-gap";
import { stages } from "../../lib/study/vocabulary";
import { centreFor, meanOnScale, plantedMean } from "./effects";
import { createScoreModel } from "./score-model";

describe("createScoreModel", () => {
  const model = createScoreModel("test of the score model");

  it.each(stages)("has the planted means in the %s stage", (stage) => {
    const scored = ideaExecutionGap.forms[stage].metrics.filter(({ role }) => role !== "covariate");
    for (const arm of ["human", "machine"] as const) {
      const sittings = Array.from({ length: 1200 }, (_, index) =>
        model.scores({ stage, arm, idea: `${arm} ${index}`, reviewer: `r${index}` }, scored),
      );
      for (const { key } of scored) {
        const values = sittings.map((scores) => scores[key] ?? NaN);
        const standardError = standardDeviation(values) / Math.sqrt(values.length);
        const truth = plantedMean(stage, key, arm);
        expect(Math.abs(mean(values) - truth)).toBeLessThan(4 * standardError);
      }
    }
  });

  it("gives the same scores whatever was asked before", () => {
    const sitting = { stage: "pre", arm: "human", idea: "i", reviewer: "r" } as const;
    const { metrics } = ideaExecutionGap.forms.pre;
    const fresh = createScoreModel("test of the score model");
    expect(fresh.scores(sitting, [...metrics].reverse())).toEqual(model.scores(sitting, metrics));
  });
});

describe("centreFor", () => {
  it("undoes what rounding to the scale does to the mean", () => {
    for (const target of [1.5, 3.6, 5.5, 9.2]) {
      expect(meanOnScale(centreFor(target, 1.93, 1, 10), 1.93, 1, 10)).toBeCloseTo(target, 9);
    }
  });
});
