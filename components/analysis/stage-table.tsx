import type { FigureTable } from "@/components/figures/figure-table";
import type { Report } from "@/lib/stats";
import { TableFrame } from "./table-frame";

/** Every metric of either stage by arm, also those that only one stage asks. */
export function StageTable({ report }: { report: Report }) {
  const table: FigureTable = {
    columns: [
      { key: "label", label: "Metric" },
      { key: "stage", label: "Stage" },
      { key: "arm", label: "Arm" },
      { key: "ideas", label: "Ideas", numeric: true },
      { key: "reviews", label: "Reviews", numeric: true },
      { key: "ideaMean", label: "Mean", numeric: true, digits: 3, group: "Over ideas" },
      { key: "ideaSD", label: "SD", numeric: true, digits: 3, group: "Over ideas" },
      { key: "mean", label: "Mean", numeric: true, digits: 3, group: "Over reviews" },
      { key: "sd", label: "SD", numeric: true, digits: 3, group: "Over reviews" },
    ],
    rows: report.stageSummaries.map((row) => ({
      label: row.label,
      stage: row.stage,
      arm: row.arm,
      ideas: row.ideas,
      reviews: row.reviews,
      ideaMean: row.ideaMean,
      ideaSD: row.ideaStandardDeviation,
      mean: row.mean,
      sd: row.standardDeviation,
    })),
  };
  return (
    <TableFrame
      title="Both stages, metric by metric"
      caption="Means by stage, metric and arm"
      table={table}
      fileName="stages"
    />
  );
}
