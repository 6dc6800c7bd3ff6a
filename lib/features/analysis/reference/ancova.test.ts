import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats";
import { ancovaModels, type AncovaCoefficient } from "@/lib/stats/report/ancova";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { ancovaSchema } from "../report-schema/ancova";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type Known = Record<string, number | Record<string, number>>;

function load(): readonly ScoreRow[] {
  if (absent) return [];
  const names = ["ideation_reviews.json", "execution_reviews.json"];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(`${shared}published-study/${name}`, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

const rows = load();
const known: Record<string, Known> = absent
  ? {}
  : JSON.parse(readFileSync(`${shared}reference/published-study.json`, "utf8")).ancova;

function figuresOf(coefficient: AncovaCoefficient): Record<string, number> {
  const { robust } = coefficient;
  if (robust.status !== "estimated") throw new Error(robust.explanation);
  return {
    estimate: coefficient.estimate,
    se: coefficient.standardError,
    t: coefficient.t,
    p_two: coefficient.pTwoSided,
    ci95_low: coefficient.interval.lower,
    ci95_high: coefficient.interval.upper,
    se_hc3: robust.standardError,
    p_two_hc3: robust.pTwoSided,
  };
}

/** As the reference codes the arms: Human, then AI. */
function modelsOf() {
  const data = studyDataOf(rows, { alternative: "two-sided" });
  return ancovaModels({ ...data, pairs: [{ referenceArm: "Human", otherArm: "AI" }] });
}

describe.skipIf(absent)(`analysis of covariance of the published study${why}`, () => {
  it.each(["novelty", "excitement", "effectiveness", "overall"])(
    "agrees with R on %s",
    (metric) => {
      const found = modelsOf().contrasts[0]?.metrics.find(
        (entry) => entry.metric === metric,
      )?.model;
      if (found?.status !== "estimated") throw new Error(`${metric} is not estimated`);
      const { interaction, arms } = found;
      if (interaction.status !== "estimated") throw new Error(interaction.explanation);
      const figures: Record<string, number | Record<string, number>> = {
        intercept: figuresOf(found.intercept),
        pre: figuresOf(found.pre),
        conditionAI: { ...figuresOf(found.arm), p_two_bh: found.arm.pTwoSidedAdjusted },
        df_residual: found.degreesOfFreedom,
        sigma: found.sigma,
        r2: found.rSquared,
        adj_mean_human: arms[0]?.adjustedMean.estimate ?? NaN,
        adj_mean_ai: arms[1]?.adjustedMean.estimate ?? NaN,
        interaction_estimate: interaction.estimate,
        interaction_se: interaction.standardError,
        interaction_p: interaction.pTwoSided,
      };
      let compared = 0;
      const compare = (name: string, figure: number | undefined, value: unknown) => {
        if (typeof value !== "number") return;
        expect.soft(relativeError(figure ?? NaN, value), name).toBeLessThan(1e-9);
        compared++;
      };
      for (const [name, value] of Object.entries(known[metric] ?? {})) {
        const figure = figures[name];
        if (typeof figure !== "object") compare(name, figure, value);
        else
          for (const [part, own] of Object.entries(value))
            compare(`${name}.${part}`, figure[part], own);
      }
      // Some figures of some metrics are not in the reference.
      if (metric === "novelty") expect(compared).toBe(33);
    },
  );

  // lm(rank(round(post, 9)) ~ arm + rank(round(pre, 9))) in R 4.2.2, Human − AI.
  it.each([
    ["novelty", 0.147435868404143, 4.11324991179786, 0.971584928976832],
    ["excitement", 4.06696672543551, 4.28987882477574, 0.348802963917233],
    ["effectiveness", 5.51408812694146, 4.62184896912282, 0.239879303434494],
    ["overall", 5.56309444099502, 4.00952347309709, 0.172980372784736],
  ])("agrees with R on the ranks of %s", (metric, estimate, standardError, p) => {
    const models = ancovaModels(studyDataOf(rows));
    const found = models.contrasts[0]?.metrics.find((entry) => entry.metric === metric)?.model;
    if (found?.status !== "estimated" || found.ranks.status !== "estimated")
      throw new Error(`${metric} is not estimated`);
    expect(relativeError(found.ranks.estimate, estimate)).toBeLessThan(1e-9);
    expect(relativeError(found.ranks.standardError, standardError)).toBeLessThan(1e-9);
    expect(relativeError(found.ranks.pTwoSided, p)).toBeLessThan(1e-9);
  });

  it("fits its schema", () => {
    const models = ancovaModels(studyDataOf(rows));
    expect(ancovaSchema.parse(models)).toEqual(models);
    expect(models.contrasts.map(({ referenceArm, otherArm }) => [referenceArm, otherArm])).toEqual([
      ["AI", "Human"],
    ]);
  });
});
