import { describe, expect, it } from "vitest";
import { planningDefaults } from "@/lib/features/analysis/planning-schema";
import { planFrom } from "@/lib/features/analysis/rules-planning";
import { defaultSettings } from "@/lib/study/settings";
import { percentWords, planSentence } from "./planning-words";
import { curveLines, curveRows, curveTable, describeCurves } from "./power-curve-data";

const defaults = planningDefaults(defaultSettings, 4);

function planned(changed: Partial<typeof defaults>) {
  const query = { ...defaults, ...changed };
  const outcome = planFrom(query, { minimum: 1, maximum: 10 });
  if (outcome.state !== "planned") throw new Error(outcome.message);
  return { planned: outcome.planned, sentence: planSentence(query, outcome.planned) };
}

describe("the plan in words", () => {
  it("says power and need", () => {
    expect(planned({}).sentence).toMatch(
      /^With 20 ideas in each arm, and 3 reviews of each before and 4 after execution, \d\d % of studies find a true difference of 1\.00 points \(d = 0\.\d\d\)\. For 80 % power \d\d have to begin in each arm\.$/,
    );
    const unequal = planned({ other: 30, dropReference: 20 }).sentence;
    expect(unequal).toContain("30 ideas in the other arm and 20 in the reference arm");
    expect(unequal).toMatch(/have to begin in the other arm and \d\d in the reference arm/);
  });

  it("stands plans without effect or test", () => {
    expect(planned({ effect: 0 }).sentence).toContain(
      "5 % of studies find a difference although there is none. No number of ideas",
    );
    expect(planned({ reference: 2, dropReference: 90 }).sentence).toContain("no test is possible");
  });

  it("rounds shares without claiming certainty", () => {
    expect([0, 0.001, 0.456, 0.999, 1].map(percentWords)).toEqual([
      "0 %",
      "under 1 %",
      "46 %",
      "over 99 %",
      "100 %",
    ]);
  });
});

describe("power curves", () => {
  const { curves } = planned({}).planned;

  it("have a row for each number of ideas and a column for each curve", () => {
    const [first] = curveRows(curves);
    expect(Object.keys(first ?? {})).toEqual(["ideasPerArm", "curve-0", "curve-1", "curve-2"]);
    expect(curveTable(curves).columns).toHaveLength(4);
    expect(curveLines(curves).map(({ label, dashes }) => [label, dashes])).toEqual([
      ["2 + 2 reviews", "2 4"],
      ["3 + 4 reviews (the plan)", "none"],
      ["6 + 8 reviews", "9 4"],
    ]);
  });

  it("are described in words", () => {
    expect(describeCurves(curves, 1)).toMatch(
      /With 3 \+ 4 reviews \(the plan\) it reaches 80 % at about \d+ ideas per arm\./,
    );
  });
});
