import { describe, expect, it } from "vitest";
import { readPairwiseData } from "@/lib/features/analysis/long-data/read-pairwise-data";
import { pairwiseReportSchema } from "@/lib/features/analysis/report-schema/pairwise-report";
import { buildPairwiseReport } from "@/lib/stats";
import { pairwiseText } from "./pairwise-text";

const lines = ["A,B,left", "B,A,left", "A,B,tie", "B,C,C", "C,B,right", "A,C,A", "A,C,right"];
const times = (count: number) => new Array<string[]>(count).fill(lines).flat();
const csv = (rows: readonly string[]) => ["left,right,outcome", ...rows].join("\n");

function reportOf(rows: readonly string[]) {
  const data = readPairwiseData([{ name: "pairs.csv", text: csv(rows) }]);
  if (!data.ok) throw new Error("not read");
  const report = buildPairwiseReport(data.comparisons, { bootstrapResamples: 99 });
  return { report, text: pairwiseText(report, data.notes) };
}

describe("pairwiseText", () => {
  it("prints ratings, pairs and conventions within 120 columns", () => {
    const { report, text } = reportOf(times(10));
    expect(pairwiseReportSchema.parse(report)).toEqual(report);
    expect(text).toContain("overall: 70 comparisons, 10 ties, judges not named");
    expect(text).toMatch(
      /Davidson's model, tie parameter 0\.\d{3}, log-likelihood −\d+\.\d\d; bootstrap over 70 comparisons\./,
    );
    expect(text).toMatch(/^B − A +10 +10 +10 +0\.500/m);
    expect(text).toContain("The left side won 50.0 % of 60 decided comparisons");
    expect(text).toContain("pairs.csv: No column judge");
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  });

  it("says why there are no ratings", () => {
    const { report, text } = reportOf(["A,B,left", "A,B,left"]);
    expect(pairwiseReportSchema.parse(report)).toEqual(report);
    expect(text).toContain("No ratings: The best ratings are infinitely far apart: “A” never lost");
  });

  it("stands no comparison at all", () => {
    const report = buildPairwiseReport([]);
    expect(pairwiseReportSchema.parse(report)).toEqual(report);
    expect(pairwiseText(report, [])).toContain("There is no comparison.");
  });
});
