import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats";
import { adjustPValues } from "@/lib/stats/multiplicity/adjust";
import { withinArm, type WithinArmMetric } from "@/lib/stats/report/within-arm";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { withinArmSchema } from "../report-schema/within-arm";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type Known = Record<string, number>;

function load(): readonly ScoreRow[] {
  if (absent) return [];
  const names = ["ideation_reviews.json", "execution_reviews.json"];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(`${shared}published-study/${name}`, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

const known: Record<string, Record<string, Known>> = absent
  ? {}
  : JSON.parse(readFileSync(`${shared}reference/published-study.json`, "utf8")).paired;

function figuresOf(entry: WithinArmMetric): Known {
  const { pairedT, signedRank } = entry;
  if (pairedT.status !== "estimated" || signedRank.status !== "estimated")
    throw new Error(`${entry.metric} is not estimated`);
  const { exact, normal } = signedRank;
  return {
    n: entry.ideas,
    pre_mean: entry.preMean ?? NaN,
    post_mean: entry.postMean ?? NaN,
    diff_mean: pairedT.estimate,
    diff_sd: entry.standardDeviation ?? NaN,
    t: pairedT.t,
    df: pairedT.degreesOfFreedom,
    p_two: pairedT.pTwoSided,
    p_less: pairedT.pLess,
    p_greater: pairedT.pGreater,
    ci95_low: pairedT.interval.lower,
    ci95_high: pairedT.interval.upper,
    cohen_dz: pairedT.cohenDz,
    hedges_gz: pairedT.hedgesGz,
    n_zero: signedRank.zeros,
    wilcoxon_V: signedRank.v,
    wilcoxon_V_minus: signedRank.vMinus,
    wilcoxon_p_two_cc: normal.corrected.pTwoSided,
    wilcoxon_p_two_nocc: normal.uncorrected.pTwoSided,
    wilcoxon_p_two_exact: exact?.pTwoSided ?? NaN,
    wilcoxon_p_less_exact: exact?.pLess ?? NaN,
    rank_biserial: signedRank.rankBiserial,
  };
}

describe.skipIf(absent)(`the published study's scores after against before${why}`, () => {
  const corrections = [
    ["bh", "benjamini-hochberg"],
    ["holm", "holm"],
    ["bonferroni", "bonferroni"],
    ["by", "benjamini-yekutieli"],
  ] as const;

  it.each([
    ["all", null],
    ["human", "Human"],
    ["ai", "AI"],
  ])("agree with R over %s", (key, arm) => {
    const section = withinArm(studyDataOf(load()));
    expect(withinArmSchema.parse(section)).toEqual(section);
    const entry = section.find((own) => own.arm === arm);
    const tables = known[key] ?? {};
    expect(entry?.metrics).toHaveLength(4);
    for (const [metric, expected] of Object.entries(tables)) {
      const found = entry?.metrics.find((own) => own.metric === metric);
      const figures = found ? figuresOf(found) : {};
      for (const [name, figure] of Object.entries(figures))
        expect(relativeError(figure, expected[name] ?? NaN), name).toBeLessThan(1e-9);
    }
  });

  it.each(corrections)("adjust by %s over the four metrics of an arm", (name, correction) => {
    const sections = withinArm({
      ...studyDataOf(load()),
      options: { ...studyDataOf(load()).options, correction },
    });
    for (const { arm, metrics } of sections) {
      const tables = known[arm?.toLowerCase() ?? "all"] ?? {};
      const corrected = adjustPValues(
        metrics.map((entry) => figuresOf(entry).wilcoxon_p_two_cc ?? NaN),
        correction,
      );
      metrics.forEach(({ metric, pairedT, signedRank }, index) => {
        const expected = tables[metric];
        if (!expected || pairedT.status !== "estimated" || signedRank.status !== "estimated")
          return;
        const figures = {
          [`p_two_${name}`]: pairedT.pTwoSidedAdjusted,
          [`wilcoxon_p_two_exact_${name}`]: signedRank.pTwoSidedAdjusted,
          [`wilcoxon_p_two_cc_${name}`]: corrected[index] ?? NaN,
        };
        for (const [key, figure] of Object.entries(figures))
          expect(relativeError(figure, expected[key] ?? NaN), key).toBeLessThan(1e-9);
      });
    }
  });
});
