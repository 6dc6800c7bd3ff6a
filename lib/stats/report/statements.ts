import type { Contrast, ReportStatements } from "./report";
import type { ReportOptions } from "./report-options";
import type { ArmCounts } from "./report-counts";

const correctionNames = {
  "benjamini-hochberg": "Benjamini–Hochberg (false discovery rate)",
  "benjamini-yekutieli": "Benjamini–Yekutieli (false discovery rate under any dependence)",
  holm: "Holm (family-wise error rate)",
  hochberg: "Hochberg (family-wise error rate)",
  bonferroni: "Bonferroni (family-wise error rate)",
} as const;

const alternativeWords = {
  greater: "one-sided, against other arm > reference arm",
  less: "one-sided, against other arm < reference arm",
  "two-sided": "two-sided",
} as const;

/** The conventions of this report in sentences. */
export function stateConventions(
  options: ReportOptions,
  contrasts: readonly Contrast[],
  arms: readonly ArmCounts[],
): ReportStatements {
  const percent = formatPercent(options.confidenceLevel);
  return {
    unit: "The unit of analysis is the idea: reviews are averaged within each idea and stage, and ideas weigh the same.",
    change: "Change score = post − pre: a negative change means that the score fell.",
    contrast: stateContrast(contrasts),
    reference: stateReference(options),
    test: `Welch's t test on the ideas' change scores, unequal variances; p is ${alternativeWords[options.alternative]}.`,
    interval: `The ${percent} confidence interval of the difference is two-sided.`,
    effectSize: `Hedges' g is the difference by the pooled standard deviation of the change scores, with the exact small-sample factor; its ${percent} interval inverts the noncentral t distribution.`,
    correction: stateCorrection(options, contrasts),
    remarks: [...remarkOnArms(contrasts, arms), ...remarkOnSharing(contrasts)],
  };
}

function stateContrast(contrasts: readonly Contrast[]): string {
  const [only] = contrasts;
  const [here, referenceArm] =
    only && contrasts.length === 1
      ? [`, here ${only.otherArm} − ${only.referenceArm}`, only.referenceArm]
      : ["", "the reference arm"];
  return `Contrast = other arm − reference arm${here}: a positive difference means that ${referenceArm} lost more, or gained less.`;
}

function stateReference({ referenceArm, referenceArmChosen }: ReportOptions): string {
  if (referenceArm === null) return "No arm has change scores, so that there is no reference arm.";
  return referenceArmChosen
    ? `The reference arm is ${referenceArm}, as asked for.`
    : `The reference arm is ${referenceArm}: of the arms with change scores, the first by name.`;
}

function stateCorrection({ correction }: ReportOptions, contrasts: readonly Contrast[]): string {
  const families = contrasts.map((contrast) => {
    const estimated = contrast.metrics.filter((metric) => metric.status === "estimated");
    if (estimated.length === 0) return "none of the metrics, since none could be estimated";
    const labels = estimated.map((metric) => metric.label).join(", ");
    const count = estimated.length === 1 ? "1 metric" : `${estimated.length} metrics`;
    const of = contrasts.length > 1 ? ` of ${contrast.otherArm} − ${contrast.referenceArm}` : "";
    return `the ${count} estimated${of}${labels === "" ? "" : ` (${labels})`}`;
  });
  const separately = families.length > 1 ? "separately for each contrast, " : "";
  const family = families.join("; ") || "the metrics estimated";
  return `Adjusted p values are by ${correctionNames[correction]}, ${separately}over ${family}.`;
}

function remarkOnArms(contrasts: readonly Contrast[], arms: readonly ArmCounts[]): string[] {
  const without = arms.filter((arm) => arm.ideasWithBothStages === 0).map((arm) => arm.arm);
  const remarks = without.map(
    (arm) => `${arm} has no idea that both stages scored and adds no change scores.`,
  );
  if (contrasts.length === 0)
    remarks.push("There is no contrast: it takes two arms with ideas that both stages scored.");
  return remarks;
}

function remarkOnSharing(contrasts: readonly Contrast[]): string[] {
  return contrasts
    .filter((contrast) => contrast.sharedIdeas > 0)
    .map(({ otherArm, referenceArm, sharedIdeas }) => {
      const ideas = sharedIdeas === 1 ? "1 idea belongs" : `${sharedIdeas} ideas belong`;
      return `${ideas} to both ${referenceArm} and ${otherArm} and enter both means, although the test takes the arms as independent.`;
    });
}

function formatPercent(level: number): string {
  return `${Number((level * 100).toPrecision(6))} %`;
}
