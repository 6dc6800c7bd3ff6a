import {
  keptInSight,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import type { Contrast, ContrastMetric, Report, SparseArmChange } from "@/lib/stats";
import { formatFixed, formatInterval, formatLevel, formatP, formatSigned } from "./format";

function ArmCells({ change }: { change: SparseArmChange | undefined }) {
  return (
    <>
      <TableCell numeric>{change?.n ?? 0}</TableCell>
      <TableCell numeric>{formatFixed(change?.mean, 4)}</TableCell>
      <TableCell numeric>{formatFixed(change?.standardDeviation, 4)}</TableCell>
    </>
  );
}

const figures = 8;

// Fifteen columns have to fit beside the study's navigation.
const compact =
  "[&_table]:text-[0.8125rem] [&_td]:px-1.5 [&_th]:px-1.5 [&_thead_th]:whitespace-normal [&_thead_tr:last-child_th]:min-w-10";

function MetricRow({ contrast, metric }: { contrast: Contrast; metric: ContrastMetric }) {
  return (
    <TableRow>
      <TableRowHeader className={keptInSight}>{metric.label}</TableRowHeader>
      <ArmCells change={metric.arms[contrast.otherArm]} />
      <ArmCells change={metric.arms[contrast.referenceArm]} />
      {metric.status === "estimated" ? (
        <>
          <TableCell numeric className="font-semibold">
            {formatSigned(metric.difference, 4)}
          </TableCell>
          <TableCell numeric className="whitespace-nowrap">
            {formatInterval(metric.interval, 2)}
          </TableCell>
          <TableCell numeric>{formatFixed(metric.t, 3)}</TableCell>
          <TableCell numeric>{formatFixed(metric.degreesOfFreedom, 1)}</TableCell>
          <TableCell numeric>{formatP(metric.pTwoSided)}</TableCell>
          <TableCell numeric>{formatP(metric.p)}</TableCell>
          <TableCell numeric className="font-semibold">
            {formatP(metric.pAdjusted)}
          </TableCell>
          <TableCell numeric>{formatFixed(metric.hedgesG, 2)}</TableCell>
        </>
      ) : (
        <TableCell colSpan={figures}>{metric.explanation}</TableCell>
      )}
    </TableRow>
  );
}

const sides = {
  greater: (contrast: Contrast) => `p, one-sided: ${contrast.otherArm} > ${contrast.referenceArm}`,
  less: (contrast: Contrast) => `p, one-sided: ${contrast.otherArm} < ${contrast.referenceArm}`,
  "two-sided": () => "p, as tested",
};

/** The change-score table of one contrast: the headline of a study. */
export function ChangeTable({ contrast, report }: { contrast: Contrast; report: Report }) {
  const { otherArm, referenceArm } = contrast;
  const { alternative, confidenceLevel } = report.options;
  return (
    <Table
      caption={`Change scores (post − pre), ${otherArm} − ${referenceArm}`}
      className={compact}
    >
      <TableHead>
        <TableRow>
          <TableHeader rowSpan={2} className={keptInSight}>
            Metric
          </TableHeader>
          <TableHeader colSpan={3} className="text-center">
            {otherArm}
          </TableHeader>
          <TableHeader colSpan={3} className="text-center">
            {referenceArm}
          </TableHeader>
          <TableHeader colSpan={figures} className="text-center">
            {otherArm} − {referenceArm}
          </TableHeader>
        </TableRow>
        <TableRow>
          {["first", "second"].flatMap((arm) =>
            ["n", "Mean", "SD"].map((heading) => (
              <TableHeader key={`${arm} ${heading}`} numeric>
                {heading}
              </TableHeader>
            )),
          )}
          <TableHeader numeric>Difference</TableHeader>
          <TableHeader numeric>{formatLevel(confidenceLevel)} CI</TableHeader>
          <TableHeader numeric>Welch t</TableHeader>
          <TableHeader numeric>df</TableHeader>
          <TableHeader numeric>p, two-sided</TableHeader>
          <TableHeader numeric>{sides[alternative](contrast)}</TableHeader>
          <TableHeader numeric>p, adjusted (BH)</TableHeader>
          <TableHeader numeric>Hedges’ g</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {contrast.metrics.map((metric) => (
          <MetricRow key={metric.metric} contrast={contrast} metric={metric} />
        ))}
      </TableBody>
    </Table>
  );
}
