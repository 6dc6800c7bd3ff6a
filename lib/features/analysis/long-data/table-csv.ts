import Papa from "papaparse";
import { changeTableColumns } from "@/lib/blinding/lattice/result-fields";
import type { ContrastMetric, Report } from "@/lib/stats";
import { guardText } from "./cell-guard";

type Cell = string | number | null;

/** The change-score table of a report as CSV, unrounded: a row for each contrast and metric, those columns that `shows` lets through. */
export function tableCsv(report: Report, shows: (column: string) => boolean = () => true): string {
  const shown = changeTableColumns.map(shows);
  const rows = report.contrasts.flatMap(({ referenceArm, otherArm, metrics }) =>
    metrics.map((metric) => tableRow(metric, referenceArm, otherArm, report)),
  );
  const fields = changeTableColumns.filter((_, at) => shown[at]);
  const data = rows.map((row) => row.filter((_, at) => shown[at]));
  return `${Papa.unparse({ fields, data }, { newline: "\n" })}\n`;
}

/** How many figures the table has of an arm. */
const armFigures = 8;

function tableRow(
  metric: ContrastMetric,
  referenceArm: string,
  otherArm: string,
  { options }: Report,
): Cell[] {
  const arms = [referenceArm, otherArm].flatMap((name): Cell[] => {
    const arm = metric.arms[name];
    if (!arm) return new Array<Cell>(armFigures).fill(null);
    const { n, mean, standardDeviation, median, minimum, maximum, preMean, postMean } = arm;
    return [n, mean, standardDeviation, median, minimum, maximum, preMean, postMean];
  });
  const names = [metric.metric, metric.label, referenceArm, otherArm].map(guardText);
  const head: Cell[] = [...names, metric.status, ...arms];
  if (metric.status === "not-estimable")
    return [...head, ...new Array<Cell>(19).fill(null), guardText(metric.explanation)];
  const { interval, hedgesGInterval } = metric;
  return [
    ...head,
    ...[metric.difference, metric.standardError],
    ...[interval.level, interval.lower, interval.upper],
    ...[metric.t, metric.degreesOfFreedom, metric.pTwoSided, metric.pGreater, metric.pLess],
    ...[options.alternative, metric.p],
    ...[options.correction, metric.pAdjusted, metric.pTwoSidedAdjusted],
    ...[metric.cohenD, metric.hedgesG, hedgesGInterval.lower, hedgesGInterval.upper, null],
  ];
}
