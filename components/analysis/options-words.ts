import { formatLevel } from "@/components/figures/format-number";
import type { Alternative, Correction, Report } from "@/lib/stats";

export const correctionWords: Readonly<Record<Correction, string>> = {
  "benjamini-hochberg": "Benjamini–Hochberg",
  "benjamini-yekutieli": "Benjamini–Yekutieli",
  holm: "Holm",
  hochberg: "Hochberg",
  bonferroni: "Bonferroni",
};

export const alternativeWords: Readonly<Record<Alternative, string>> = {
  greater: "one-sided, other > reference",
  less: "one-sided, other < reference",
  "two-sided": "two-sided",
};

/** A test's side, with the arms by name. */
export function sideWords(
  alternative: Alternative,
  contrast: { otherArm: string; referenceArm: string },
): string {
  if (alternative === "two-sided") return "two-sided";
  const sign = alternative === "greater" ? ">" : "<";
  return `one-sided: ${contrast.otherArm} ${sign} ${contrast.referenceArm}`;
}

/** The present choice in one line. */
export function summariseOptions(report: Report, exclusions: number): string {
  const { referenceArm, alternative, confidenceLevel, correction } = report.options;
  const { equivalenceMargin, resampling } = report.options;
  const table = report.metrics.filter((metric) => metric.inChangeTable).length;
  const count = report.metrics.length;
  return [
    table === count
      ? `${count} ${count === 1 ? "metric" : "metrics"}`
      : `${table} of ${count} metrics in the change-score table`,
    referenceArm === null ? null : `reference arm ${referenceArm}`,
    alternativeWords[alternative],
    `${formatLevel(confidenceLevel)} confidence`,
    correctionWords[correction],
    `margin ${equivalenceMargin}`,
    resampling === null ? "without resampling" : `seed ${resampling.seed}`,
    exclusions === 0 ? "nothing left out" : `${exclusions} left out`,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
