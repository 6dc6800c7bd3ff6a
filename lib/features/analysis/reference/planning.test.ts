import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats";
import { minimalDetectableEffect } from "@/lib/stats/power/minimal-effect";
import { ideasForPower } from "@/lib/stats/power/sample-size";
import { pooledPower } from "@/lib/stats/power/two-sample-power";
import { planning } from "@/lib/stats/report/planning";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { planningSchema } from "../report-schema/planning";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
/** R: `aov(score ~ factor(paste(idea, stage)))` within cells, products of `residuals(lm(mean ~ arm))` of both stages. */
const pilot = {
  novelty: {
    idea: -0.06012337754956533,
    ideaStage: 0.54838405113850275,
    residual: 2.24008547008547243,
    residualDegreesOfFreedom: 195,
    ideaDegreesOfFreedom: 41,
  },
  overall: {
    idea: 0.05367324561403506,
    ideaStage: 0.40841954172746864,
    residual: 1.93547008547008592,
    residualDegreesOfFreedom: 195,
    ideaDegreesOfFreedom: 41,
  },
} as const;
const why = absent ? " (skipped: the released data are not beside the project)" : "";

function load(): ScoreRow[] {
  const files = ["ideation_reviews.json", "execution_reviews.json"].map((name) => ({
    name,
    text: readFileSync(`${shared}published-study/${name}`, "utf8"),
  }));
  const data = readLongData(files);
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return [...data.rows];
}

const section = (rows: readonly ScoreRow[]) => planning(studyDataOf(rows));

describe.skipIf(absent)(`planning from the published study${why}`, () => {
  const known: Record<string, Record<string, number>> = absent
    ? {}
    : JSON.parse(readFileSync(`${shared}reference/published-study.json`, "utf8")).power;
  const found = section(absent ? [] : load());
  const twoSided = { alpha: 0.05, alternative: "two-sided" } as const;

  it.each(["novelty", "excitement", "effectiveness", "overall"])(
    "agrees with R's noncentral t on %s",
    (key) => {
      const expected = known[key];
      const metric = found.contrasts[0]?.metrics.find((entry) => entry.metric === key);
      if (metric?.observed.status !== "estimated") throw new Error(`${key} is not estimated`);
      expect(metric).toMatchObject({ ideasOther: 19, ideasReference: 24 });
      const sizeOf = (test: string, power: number) => {
        const needed = metric.tests
          .find((entry) => entry.test === test)
          ?.needed.find((entry) => entry.effect === "observed" && entry.power === power);
        return needed?.size.status === "estimated" ? needed.size : null;
      };
      const powerOf = (test: string) => {
        const power = metric.tests.find((entry) => entry.test === test)?.power;
        return power?.status === "estimated" ? power.power : NaN;
      };
      const figures: Record<string, number | undefined> = {
        effect_d: metric.observed.d,
        n_per_arm_two_sided: sizeOf("two-sided", 0.8)?.exactOther,
        n_per_arm_two_sided_ceiling: sizeOf("two-sided", 0.8)?.ideasOther,
        n_per_arm_one_sided: sizeOf("one-sided", 0.8)?.exactOther,
        n_per_arm_one_sided_ceiling: sizeOf("one-sided", 0.8)?.ideasOther,
        n_per_arm_two_sided_bonferroni4: sizeOf("bonferroni", 0.8)?.exactOther,
        power_at_19_24_two_sided: powerOf("two-sided"),
        power_at_19_24_one_sided: powerOf("one-sided"),
      };
      for (const [name, figure] of Object.entries(figures)) {
        const reference = expected?.[name];
        if (reference !== undefined)
          expect.soft(relativeError(figure ?? NaN, reference), name).toBeLessThan(1e-9);
      }
    },
  );

  it("finds the effect that 19 and 24 ideas detect", () => {
    const design = { power: 0.8, ideasOther: 19, ideasReference: 24, ...twoSided };
    const d = minimalDetectableEffect(design);
    const reference = known["minimum_detectable"]?.["d_at_19_24_two_sided"] ?? NaN;
    expect(relativeError(d, reference)).toBeLessThan(1e-9);
    expect(pooledPower({ effect: d, ...design })).toBeCloseTo(0.8, 12);
    const novelty = found.contrasts[0]?.metrics[0]?.tests[0];
    expect(novelty?.detectable).toMatchObject({ status: "estimated", d });
  });

  it("takes variance components as a pilot: R aov within cells and cov of idea means within arms", () => {
    expect(planningSchema.parse(found)).toEqual(found);
    for (const [metric, expected] of Object.entries(pilot)) {
      const components = found.pilot.find((entry) => entry.metric === metric)?.components;
      if (components?.status !== "estimated") throw new Error(`${metric} has no components`);
      for (const [name, reference] of Object.entries(expected)) {
        const figure = components[name as keyof typeof expected];
        expect.soft(relativeError(figure, reference), `${metric} ${name}`).toBeLessThan(1e-9);
      }
    }
  });

  it("plans with a medium effect in the direction of the test", () => {
    const size = found.contrasts[0]?.metrics[0]?.tests[0]?.needed[0]?.size;
    expect(size).toMatchObject(ideasForPower({ effect: 0.5, power: 0.8, ...twoSided }));
    expect(size).toMatchObject({ ideasOther: 64 });
  });
});
