import { ForestPlot } from "@/components/figures/forest-plot";
import type { Contrast, Report } from "@/lib/stats";
import { changeTable } from "./change-table-data";
import { pairFile, pairName } from "./columns";
import { TableFrame } from "./table-frame";

/** One arm against the reference: the forest plot and the change-score table. */
export function ContrastSection({ contrast, report }: { contrast: Contrast; report: Report }) {
  const name = pairName(contrast);
  const rows = contrast.metrics.flatMap((metric) =>
    metric.status === "estimated"
      ? [
          {
            label: metric.label,
            estimate: metric.difference,
            lower: metric.interval.lower,
            upper: metric.interval.upper,
          },
        ]
      : [],
  );
  return (
    <section aria-label={name} className="space-y-6">
      {rows.length > 0 ? (
        <ForestPlot
          title={`Difference in change scores, ${name}`}
          caption={report.statements.contrast}
          rows={rows}
          axisLabel={`${name}, scale points`}
          level={report.options.confidenceLevel}
          fileName={`forest-plot-${pairFile(contrast)}`}
        />
      ) : null}
      <TableFrame
        title="Change-score table"
        caption={`Change scores (post − pre), ${name}`}
        table={changeTable(contrast, report)}
        fileName={`change-scores-${pairFile(contrast)}`}
        level="h2"
        compact
      >
        <p>
          {report.statements.unit} {report.statements.test} {report.statements.correction}
        </p>
      </TableFrame>
    </section>
  );
}
