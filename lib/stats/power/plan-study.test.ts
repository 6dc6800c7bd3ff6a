import { describe, expect, it } from "vitest";
import { planStudy, type StudyPlan } from "./plan-study";
import { pooledPower } from "./two-sample-power";

const plan: StudyPlan = {
  ideasReference: 24,
  ideasOther: 20,
  components: { idea: 1, ideaStage: 0.5, reviewer: 0, residual: 2 },
  preReviews: 2,
  postReviews: 4,
  reviewers: null,
  effect: { unit: "points", value: 1 },
  alpha: 0.05,
  alternative: "two-sided",
  metrics: 4,
  bonferroni: false,
};

describe("planStudy", () => {
  it("puts the formulas together", () => {
    const found = planStudy(plan);
    expect(found.change.variance).toBe(2.5);
    expect(found.effectD).toBeCloseTo(1 / Math.sqrt(2.5), 14);
    const power = pooledPower({
      effect: found.effectD,
      ideasOther: 20,
      ideasReference: 24,
      alpha: 0.05,
      alternative: "two-sided",
    });
    expect(found.power).toEqual({ status: "estimated", power });
    const asD = planStudy({ ...plan, effect: { unit: "d", value: found.effectD } });
    expect(asD.effectPoints).toBeCloseTo(1, 14);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it("needs more ideas with Bonferroni and with drop-out", () => {
    const begin = (changed: Partial<StudyPlan>) => {
      const ideas = planStudy({ ...plan, ideasOther: 24, ...changed }).needed[0]?.ideas;
      return ideas?.status === "estimated" ? ideas.beginOther : NaN;
    };
    expect(begin({})).toBe(41);
    expect(begin({ bonferroni: true })).toBe(58);
    expect(begin({ dropOutOther: 0.2, dropOutReference: 0.2 })).toBe(52);
    expect(planStudy({ ...plan, bonferroni: true }).alphaPerTest).toBe(0.0125);
    expect(planStudy({ ...plan, dropOutOther: 0.25 }).analysedOther).toBe(15);
  });

  it("draws curves that rise with ideas and reviews and pass through the plan", () => {
    const { curves } = planStudy({ ...plan, ideasOther: 24 });
    expect(
      curves.map(({ preReviews, postReviews, planned }) => [preReviews, postReviews, planned]),
    ).toEqual([
      [1, 2, false],
      [2, 4, true],
      [4, 8, false],
    ]);
    for (const { points } of curves) {
      expect(points.length).toBeGreaterThan(10);
      points
        .slice(1)
        .forEach(({ power }, index) => expect(power).toBeGreaterThan(points[index]?.power ?? 1));
    }
    const [few, planned] = curves;
    expect(planned?.points[9]?.power).toBeGreaterThan(few?.points[9]?.power ?? 1);
  });

  it("says why a figure is missing", () => {
    const nothing = planStudy({ ...plan, effect: { unit: "points", value: 0 } });
    expect(nothing.needed[0]?.ideas).toMatchObject({
      status: "not-estimable",
      reason: "too-large",
    });
    expect(nothing.power).toMatchObject({ status: "estimated" });
    const small = planStudy({ ...plan, ideasOther: 1 });
    expect(small.power).toMatchObject({ status: "not-estimable", reason: "too-few-units" });
    expect(small.needed[0]?.ideas).toMatchObject({ status: "estimated" });
  });

  it.each([
    ["invalid-option", { dropOutOther: 1 }],
    ["invalid-option", { ideasOther: 0 }],
    ["invalid-option", { metrics: 0.5 }],
    ["invalid-option", { effect: { unit: "points" as const, value: Infinity } }],
    ["zero-variance", { components: { idea: 1, ideaStage: 0, reviewer: 0, residual: 0 } }],
  ])("refuses as %s", (code, changed) => {
    expect(() => planStudy({ ...plan, ...changed })).toThrow(expect.objectContaining({ code }));
  });
});
