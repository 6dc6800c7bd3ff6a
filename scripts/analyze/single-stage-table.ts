import type { Report } from "@/lib/stats";
import { fixed } from "./numbers";
import { textTable } from "./text-table";

/** The metrics that one stage alone scores, by arm; null if there is none. */
export function singleStageTable(report: Report, width: number): string[] | null {
  const single = new Set(
    report.metrics.filter((metric) => !metric.inChangeTable).map((metric) => metric.key),
  );
  const rows = report.stageSummaries
    .filter((summary) => single.has(summary.metric))
    .map((summary) => [
      summary.label,
      summary.stage,
      summary.arm,
      String(summary.reviews),
      fixed(summary.mean, 3),
      fixed(summary.standardDeviation, 2),
      String(summary.ideas),
      fixed(summary.ideaMean, 3),
      fixed(summary.ideaStandardDeviation, 2),
    ]);
  if (rows.length === 0) return null;
  return textTable(
    [
      ...["Metric", "stage", "arm"].map((header) => ({ header, align: "left" as const })),
      ...["n", "mean", "SD"].map((header) => ({
        header,
        align: "right" as const,
        group: "by review",
      })),
      ...["n", "mean", "SD"].map((header) => ({
        header,
        align: "right" as const,
        group: "by idea",
      })),
    ],
    rows,
    width,
  );
}
