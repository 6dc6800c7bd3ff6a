import type { FigureArm } from "@/components/figures/arm-style";
import type { SlopeIdea } from "@/components/figures/slope-data";
import type { Report, ReportMetric } from "@/lib/stats";

/** The arms that the report compares, in the order of their colours: the same in every figure. */
export function comparedArms(report: Report): FigureArm[] {
  const compared = new Set(report.contrasts.flatMap((c) => [c.referenceArm, c.otherArm]));
  return report.arms.filter((arm) => compared.has(arm)).map((arm) => ({ key: arm, label: arm }));
}

/** The ends of a metric's scale, or of its scores where no scale is known. */
export function metricDomain(report: Report, metric: ReportMetric): [number, number] {
  const centers = report.distributions
    .filter((entry) => entry.metric === metric.key)
    .flatMap((entry) => entry.bins.map((bin) => bin.center));
  return [
    metric.minimum ?? Math.floor(Math.min(1, ...centers)),
    metric.maximum ?? Math.ceil(Math.max(10, ...centers)),
  ];
}

/** A metric's ideas with both stages in these arms, numbered in the order of the report. */
export function metricIdeas(
  report: Report,
  metric: ReportMetric,
  arms: readonly string[],
): SlopeIdea[] {
  return report.ideas
    .filter((idea) => idea.metric === metric.key && arms.includes(idea.arm))
    .map((idea, index) => ({
      label: `Idea ${index + 1}${idea.topic ? ` (${idea.topic})` : ""}`,
      arm: idea.arm,
      pre: idea.pre,
      post: idea.post,
    }));
}
