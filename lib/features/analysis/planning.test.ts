import { describe, expect, it } from "vitest";
import { defaultSettings } from "@/lib/study/settings";
import { planningDefaults, readPlanningQuery } from "./planning-schema";
import { planFrom } from "./rules-planning";

const defaults = planningDefaults(defaultSettings, 4);
const scale = { minimum: 1, maximum: 10 };
const read = (search: Record<string, string | string[]>) => readPlanningQuery(search, defaults);

describe("readPlanningQuery", () => {
  it("begins with the study's settings", () => {
    expect(read({})).toEqual(defaults);
    expect(defaults).toMatchObject({
      pre: 3,
      post: 4,
      alpha: 0.05,
      alternative: "greater",
      metrics: 4,
    });
  });

  it("reads a form's answer", () => {
    expect(
      read({
        reference: "24",
        other: ["19", "3"],
        reviewers: "",
        effect: "-0.5",
        bonferroni: "on",
      }),
    ).toMatchObject({ reference: 24, other: 19, effect: -0.5, bonferroni: true, simulate: false });
    expect(read({ reviewers: "12", unit: "d", level: "6.5" })).toMatchObject({
      reviewers: 12,
      unit: "d",
      level: 6.5,
    });
  });

  it("takes defaults for what makes no sense", () => {
    const wrong = {
      reference: "1e9",
      other: "-3",
      pre: "2.5",
      reviewers: "many",
      effect: "NaN",
      unit: "feet",
      alpha: "0",
      dropOther: "100",
      level: "Infinity",
    };
    expect(read(wrong)).toEqual(defaults);
  });
});

describe("planFrom", () => {
  it("plans, and simulates if asked", () => {
    expect(planFrom(defaults, scale)).toMatchObject({ state: "planned", simulated: null });
    const outcome = planFrom({ ...defaults, simulate: true }, scale);
    if (outcome.state !== "planned" || outcome.simulated === null) throw new Error("not planned");
    const { power } = outcome.planned;
    if (power.status !== "estimated") throw new Error("no power");
    expect(outcome.simulated.simulations).toBe(5000);
    expect(Math.abs(outcome.simulated.share - power.power)).toBeLessThan(0.05);
  });

  it("keeps the largest simulation small", () => {
    const largest = { ...defaults, reference: 500, other: 500, pre: 12, post: 12, simulate: true };
    expect(planFrom(largest, scale)).toMatchObject({ simulated: { simulations: 100 } });
  });

  it("says what is wrong with a plan", () => {
    expect(planFrom({ ...defaults, reviewers: 2 }, scale)).toEqual({
      state: "refused",
      message: expect.stringContaining(
        "as many reviewers as an idea has reviews before execution (3)",
      ),
    });
    expect(planFrom({ ...defaults, stageSd: 0, residualSd: 0 }, scale)).toMatchObject({
      state: "refused",
      message: expect.stringContaining("no spread"),
    });
    expect(planFrom({ ...defaults, dropOther: 90, reference: 2, other: 2 }, scale)).toMatchObject({
      state: "planned",
      planned: { power: { status: "not-estimable" } },
    });
    expect(
      planFrom({ ...defaults, dropOther: 90, reference: 2, other: 2, effect: 0 }, scale).state,
    ).toBe("planned");
  });
});
