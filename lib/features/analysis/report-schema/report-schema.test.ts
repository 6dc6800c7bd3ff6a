import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { buildReport, type ScoreRow } from "@/lib/stats";
import { reportSchema } from "./report-schema";
import { tableCsv } from "../long-data/table-csv";

/** Two arms of three ideas; the metric `flat` has no spread, `soundness` one stage. */
const rows: ScoreRow[] = ["Human", "AI"].flatMap((arm, armIndex) =>
  [0, 1, 2].flatMap((index) =>
    (["pre", "post"] as const).flatMap((stage) => {
      const base = { stage, idea: `${arm}${index}`, arm, topic: null, reviewer: null };
      const score = stage === "pre" ? 6 : 6 - armIndex * 2 - (index * index) / 3;
      return [
        { ...base, metric: "=overall", score, covariates: {} },
        { ...base, metric: "flat", score: 4, covariates: {} },
        ...(stage === "post" ? [{ ...base, metric: "soundness", score: 5, covariates: {} }] : []),
      ];
    }),
  ),
);
const report = buildReport(rows);

describe("reportSchema", () => {
  it("takes every report, also through JSON, and changes nothing", () => {
    for (const made of [report, buildReport([]), buildReport(rows.slice(0, 4))]) {
      expect(reportSchema.parse(made)).toEqual(made);
      expect(reportSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    }
  });

  it("refuses what it does not know and figures that are no numbers", () => {
    expect(reportSchema.safeParse({ ...report, version: 3 }).success).toBe(false);
    expect(reportSchema.safeParse({ ...report, extra: 1 }).success).toBe(false);
    expect(reportSchema.safeParse({ ...report, ideas: [{ idea: "x" }] }).success).toBe(false);
  });
});

describe("tableCsv", () => {
  it("has a line a metric with every figure unrounded", () => {
    const table = Papa.parse<Record<string, string>>(tableCsv(report), {
      header: true,
      skipEmptyLines: true,
    });
    expect(table.errors).toEqual([]);
    const [overall, flat] = table.data;
    const metric = report.contrasts[0]?.metrics[0];
    if (metric?.status !== "estimated") throw new Error("not estimated");
    expect(overall).toMatchObject({
      metric: "'=overall",
      reference_arm: "AI",
      other_arm: "Human",
      difference_other_minus_reference: String(metric.difference),
      p_adjusted: String(metric.pAdjusted),
      hedges_g_upper: String(metric.hedgesGInterval.upper),
      other_n: "3",
      explanation: "",
    });
    expect(flat).toMatchObject({ status: "not-estimable", p: "", other_mean: "0" });
    expect(flat?.explanation).toContain("no spread");
  });
});
