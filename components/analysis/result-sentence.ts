import {
  formatInterval,
  formatLevel,
  formatNumber,
  pInWords,
} from "@/components/figures/format-number";
import type { Contrast, EstimatedContrast, Report } from "@/lib/stats";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Whether the adjusted p lies below the level that the intervals leave open (5 % for 95 % intervals). */
function stands(metric: EstimatedContrast, level: number): boolean {
  return metric.pAdjusted < 1 - level + 1e-12;
}

/**
 * The result of a contrast in words, with its uncertainty: how many metrics show what the test asked about after
 * correction, and the size of the largest.
 */
export function resultSentence(contrast: Contrast, report: Report): string {
  const { confidenceLevel } = report.options;
  const estimated = contrast.metrics.filter((metric) => metric.status === "estimated");
  if (estimated.length === 0)
    return "There are too few ideas with scores in both stages to compare the arms.";
  const standing = estimated.filter((metric) => stands(metric, confidenceLevel));
  const question = questionOf(contrast, report);
  if (standing.length === 0) {
    const largest = sizeInWords(largestOf(estimated), contrast, report);
    return `No metric shows a change that ${question} after correction; the largest difference: ${largest}.`;
  }
  const names = list.format(standing.map((metric) => metric.label.toLowerCase()));
  const count =
    standing.length === estimated.length
      ? estimated.length === 1
        ? "The one metric"
        : `All ${estimated.length} metrics`
      : `${standing.length} of ${estimated.length} metrics`;
  const verb = standing.length === 1 ? "shows" : "show";
  const largest = sizeInWords(largestOf(standing), contrast, report);
  return `${count} ${verb} a change that ${question} after correction (${names}). The largest: ${largest}.`;
}

/** What the test asks about the other arm's change. */
function questionOf({ otherArm, referenceArm }: Contrast, { options }: Report): string {
  return {
    greater: `is more positive in ${otherArm} than in ${referenceArm}`,
    less: `is more negative in ${otherArm} than in ${referenceArm}`,
    "two-sided": `differs between ${otherArm} and ${referenceArm}`,
  }[options.alternative];
}

function largestOf(metrics: readonly EstimatedContrast[]): EstimatedContrast {
  return metrics.reduce((a, b) => (Math.abs(b.difference) > Math.abs(a.difference) ? b : a));
}

/** The difference of one metric, with the direction in which it goes. */
function sizeInWords(
  { label, difference, interval, pAdjusted }: EstimatedContrast,
  { otherArm, referenceArm }: Contrast,
  { options: { confidenceLevel, alternative } }: Report,
): string {
  const size = formatNumber(Math.abs(difference), 2);
  const direction = difference < 0 ? "more negative" : "more positive";
  const side = alternative === "two-sided" ? "" : "one-sided ";
  const percent = formatLevel(confidenceLevel);
  return `the change in ${label.toLowerCase()} is ${size} points ${direction} in ${otherArm} than in ${referenceArm} (${percent} CI of the difference ${formatInterval(interval, 2)}, ${side}adjusted ${pInWords(pAdjusted)})`;
}
