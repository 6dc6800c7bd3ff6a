import { ForestPlot } from "@/components/figures/forest-plot";
import { Card, CardBody } from "@/components/ui/card";
import type { Contrast, Report } from "@/lib/stats";
import { ChangeTable } from "./change-table";
import { resultSentence } from "./result-sentence";

/** One arm against the reference: the result in words, the forest plot, the change-score table. */
export function ContrastSection({ contrast, report }: { contrast: Contrast; report: Report }) {
  const name = `${contrast.otherArm} − ${contrast.referenceArm}`;
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
      <p className="max-w-[75ch] border-l-4 border-accent pl-4 text-lg leading-relaxed">
        {resultSentence(contrast, report)}
      </p>
      {rows.length > 0 ? (
        <ForestPlot
          title={`Difference in change scores, ${name}`}
          caption={report.statements.contrast}
          rows={rows}
          axisLabel={`${name}, scale points`}
          level={report.options.confidenceLevel}
          fileName="forest-plot"
        />
      ) : null}
      <Card>
        <CardBody className="space-y-3">
          <h2 className="text-lg font-semibold">Change-score table</h2>
          <ChangeTable contrast={contrast} report={report} />
          <p className="text-sm text-muted">
            {report.statements.unit} {report.statements.test} {report.statements.correction}
          </p>
        </CardBody>
      </Card>
    </section>
  );
}
