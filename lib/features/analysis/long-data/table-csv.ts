import Papa from "papaparse";
import type { ContrastMetric, Report } from "@/lib/stats";
import { guardText } from "./cell-guard";

type Cell = string | number | null;

/** The change-score table of a report as CSV: a row for each contrast and metric, every figure unrounded. */
export function tableCsv(report: Report): string {
  const rows = report.contrasts.flatMap(({ referenceArm, otherArm, metrics }) =>
    metrics.map((metric) => tableRow(metric, referenceArm, otherArm, report)),
  );
  const fields = [
    ...["metric", "label", "reference_arm", "other_arm", "status"],
    ...armColumns("reference"),
    ...armColumns("other"),
    ...["difference_other_minus_reference", "standard_error"],
    ...["confidence_level", "interval_lower", "interval_upper"],
    ...["welch_t", "degrees_of_freedom", "p_two_sided", "p_greater", "p_less"],
    ...["alternative", "p", "correction", "p_adjusted", "p_two_sided_adjusted"],
    ...["cohen_d", "hedges_g", "hedges_g_lower", "hedges_g_upper", "explanation"],
  ];
  return `${Papa.unparse({ fields, data: rows }, { newline: "\n" })}\n`;
}

function armColumns(role: string): string[] {
  return ["n", "mean", "sd", "median", "minimum", "maximum", "pre_mean", "post_mean"].map(
    (figure) => `${role}_${figure}`,
  );
}

function tableRow(
  metric: ContrastMetric,
  referenceArm: string,
  otherArm: string,
  { options }: Report,
): Cell[] {
  const arms = [referenceArm, otherArm].flatMap((name): Cell[] => {
    const arm = metric.arms[name];
    if (!arm) return armColumns("").map(() => null);
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
