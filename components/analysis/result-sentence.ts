import type { Contrast, EstimatedContrast, Report } from "@/lib/stats";
import { formatFixed, formatInterval, formatLevel, formatP } from "./format";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Whether the adjusted p lies below the level that the intervals leave open (5 % for 95 % intervals). */
function stands(metric: EstimatedContrast, level: number): boolean {
  return metric.pAdjusted < 1 - level + 1e-12;
}

/**
 * The result of a contrast in words, with its uncertainty: how many metrics show a difference after correction, and
 * the size of the largest and the smallest.
 */
export function resultSentence(contrast: Contrast, report: Report): string {
  const { confidenceLevel, alternative } = report.options;
  const side = alternative === "two-sided" ? "" : "one-sided ";
  const estimated = contrast.metrics.filter((metric) => metric.status === "estimated");
  if (estimated.length === 0)
    return "There are too few ideas with scores in both stages to compare the arms.";
  const standing = estimated.filter((metric) => stands(metric, confidenceLevel));
  const one = (metric: EstimatedContrast) => {
    const size = formatFixed(Math.abs(metric.difference), 2);
    const direction = metric.difference > 0 ? "more" : "less";
    const interval = `${formatLevel(confidenceLevel)} CI of the difference ${formatInterval(metric.interval, 2)}`;
    return `${metric.label.toLowerCase()} changed by ${size} points ${direction} in ${contrast.otherArm} than in ${contrast.referenceArm} (${interval}, ${side}adjusted p ${formatP(metric.pAdjusted).replace(/^(?!<)/, "= ")})`;
  };
  if (standing.length === 0) {
    const largest = estimated.reduce((a, b) =>
      Math.abs(b.difference) > Math.abs(a.difference) ? b : a,
    );
    return `No metric shows a change that differs between ${contrast.otherArm} and ${contrast.referenceArm} after correction; the largest difference: ${one(largest)}.`;
  }
  const names = list.format(standing.map((metric) => metric.label.toLowerCase()));
  const largest = standing.reduce((a, b) =>
    Math.abs(b.difference) > Math.abs(a.difference) ? b : a,
  );
  const count =
    standing.length === estimated.length
      ? estimated.length === 1
        ? "The one metric"
        : `All ${estimated.length} metrics`
      : `${standing.length} of ${estimated.length} metrics`;
  const verb = standing.length === 1 ? "shows" : "show";
  return `${count} ${verb} a change that differs between ${contrast.otherArm} and ${contrast.referenceArm} after correction (${names}). The largest: ${one(largest)}.`;
}
