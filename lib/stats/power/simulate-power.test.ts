import { describe, expect, it } from "vitest";
import { changeScoreVariance } from "./change-score-variance";
import { simulatePower } from "./simulate-power";
import type { SimulationPlan } from "./simulation-plan";
import { pooledPower } from "./two-sample-power";

const plan: SimulationPlan = {
  reference: { name: "AI", ideas: 24 },
  other: { name: "Human", ideas: 20 },
  components: { idea: 1, ideaStage: 0.4, reviewer: 0.5, residual: 2 },
  effect: 1.1,
  preReviews: 2,
  postReviews: 4,
  reviewers: 8,
};
const test = { alpha: 0.05, alternative: "two-sided" } as const;
const options = { ...test, simulations: 4000, seed: 20506, intervalLevel: 0.9999 };

describe("simulatePower", () => {
  it("agrees with the formula where the formula holds", () => {
    const { standardDeviation } = changeScoreVariance(plan.components, plan);
    const known = pooledPower({
      effect: plan.effect / standardDeviation,
      ideasOther: 20,
      ideasReference: 24,
      ...test,
    });
    const found = simulatePower(plan, options);
    expect(found.meaning).toBe("power");
    expect(found.interval.lower).toBeLessThan(known);
    expect(found.interval.upper).toBeGreaterThan(known);
    expect(found.standardDeviation).toBeCloseTo(standardDeviation, 1);
    expect(found.meanDifference).toBeCloseTo(plan.effect, 1);
    expect(found).toEqual(simulatePower(plan, options));
  });

  it("keeps alpha without an effect, on whole points and with drop-out too", () => {
    const found = simulatePower(
      {
        ...plan,
        effect: 0,
        reference: { name: "AI", ideas: 24, dropOutShare: 0.3 },
        scale: { minimum: 1, maximum: 10, wholePoints: true },
      },
      options,
    );
    expect(found.meaning).toBe("type-I-error");
    expect(found.interval.lower).toBeLessThan(0.05);
    expect(found.interval.upper).toBeGreaterThan(0.05);
  });

  it("counts studies that cannot be tested as not significant", () => {
    const few = { name: "Human", ideas: 3, dropOutShare: 0.5 };
    const found = simulatePower({ ...plan, other: few, effect: 50 }, options);
    expect(found.notTestable).toBeGreaterThan(1700);
    expect(found.share + found.notTestable / found.simulations).toBeLessThanOrEqual(1);
    const one = { name: "Human", ideas: 1 };
    expect(() => simulatePower({ ...plan, other: one }, options)).toThrow(
      expect.objectContaining({ code: "too-few-units" }),
    );
  });

  it("shows what the end of the scale takes from an effect", () => {
    const scale = { minimum: 1, maximum: 10, wholePoints: true };
    const found = simulatePower({ ...plan, preMean: 9.5, scale }, options);
    expect(found.meanDifference).toBeLessThan(0.6);
  });

  it.each([{ simulations: 10 }, { alpha: 1 }, { seed: -1 }, { intervalLevel: 1 }])(
    "refuses %o",
    (wrong) => {
      expect(() => simulatePower(plan, { ...options, ...wrong })).toThrow(
        expect.objectContaining({ code: "invalid-option" }),
      );
    },
  );
});
