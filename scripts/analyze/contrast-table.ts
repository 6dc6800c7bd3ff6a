import type { Contrast, ContrastMetric, Report, SparseArmChange } from "@/lib/stats";
import { fixed, probability } from "./numbers";
import { textTable, type TextColumn, type TextRow } from "./text-table";

const signs = { greater: ">", less: "<", "two-sided": "≠" } as const;

/** The change-score table of one contrast: a line for each metric. */
export function contrastTable(contrast: Contrast, report: Report, width: number): string[] {
  const { referenceArm, otherArm } = contrast;
  const { alternative, confidenceLevel } = report.options;
  const percent = `${Number((confidenceLevel * 100).toPrecision(6))} %`;
  const right = (group: string, headers: readonly string[]): TextColumn[] =>
    headers.map((header) => ({ header, group, align: "right" }));
  const columns: TextColumn[] = [
    { header: "Metric", align: "left" },
    ...right(otherArm, ["n", "mean", "SD"]),
    ...right(referenceArm, ["n", "mean", "SD"]),
    ...right(`${otherArm} − ${referenceArm}`, [
      ...["diff.", `${percent} CI`, "t", "df"],
      ...(alternative === "two-sided" ? [] : [`p (${signs[alternative]})`]),
      ...["p (≠)", "p adj.", "g"],
    ]),
  ];
  const rows = contrast.metrics.map((metric) => metricRow(metric, contrast, alternative));
  return textTable(columns, rows, width);
}

function metricRow(
  metric: ContrastMetric,
  { referenceArm, otherArm }: Contrast,
  alternative: Report["options"]["alternative"],
): TextRow {
  const cells = [
    metric.label,
    ...armCells(metric.arms[otherArm]),
    ...armCells(metric.arms[referenceArm]),
  ];
  if (metric.status === "not-estimable") {
    const reason = metric.reason === "zero-variance" ? "no spread" : "too few ideas";
    return { cells, rest: `not estimable: ${reason}` };
  }
  return [
    ...cells,
    fixed(metric.difference, 3),
    `${fixed(metric.interval.lower, 3)} to ${fixed(metric.interval.upper, 3)}`,
    fixed(metric.t, 2),
    fixed(metric.degreesOfFreedom, 1),
    ...(alternative === "two-sided" ? [] : [probability(metric.p)]),
    probability(metric.pTwoSided),
    probability(metric.pAdjusted),
    fixed(metric.hedgesG, 2),
  ];
}

function armCells(arm: SparseArmChange | undefined): string[] {
  if (!arm) return ["–", "–", "–"];
  return [String(arm.n), fixed(arm.mean, 3), fixed(arm.standardDeviation, 3)];
}

/** What the marks of the columns mean, with the arms' names, and the effect sizes' intervals. */
export function explainColumns(contrast: Contrast, report: Report): string[] {
  const { referenceArm, otherArm } = contrast;
  const { alternative } = report.options;
  const mark = signs[alternative];
  const oneSided =
    alternative === "two-sided"
      ? ""
      : `p (${mark}) is one-sided, against ${otherArm} ${mark} ${referenceArm}; `;
  const effects = contrast.metrics.flatMap((metric) =>
    metric.status === "estimated"
      ? `${metric.label} ${fixed(metric.hedgesG, 2)} (${fixed(metric.hedgesGInterval.lower, 2)} to ${fixed(metric.hedgesGInterval.upper, 2)})`
      : [],
  );
  return [
    `${oneSided}p (≠) is two-sided; p adj. adjusts p (${mark}); g is Hedges' g.`,
    ...(effects.length > 0 ? [`g with its interval: ${effects.join(", ")}.`] : []),
  ];
}
