import { DistributionChart } from "@/components/figures/distribution-chart";
import { SlopeChart } from "@/components/figures/slope-chart";
import type { Report, ReportMetric } from "@/lib/stats";

const stages = [
  { key: "pre", label: "Idea review (pre)" },
  { key: "post", label: "Execution review (post)" },
];

/** The ends of a metric's scale, or of its scores where no scale is known. */
function domainOf(report: Report, metric: ReportMetric): [number, number] {
  const centers = report.distributions
    .filter((entry) => entry.metric === metric.key)
    .flatMap((entry) => entry.bins.map((bin) => bin.center));
  return [metric.minimum ?? Math.min(1, ...centers), metric.maximum ?? Math.max(10, ...centers)];
}

/** How one metric went from pre to post, idea by idea, and how its scores are spread. */
export function MetricFigures({ report, metric }: { report: Report; metric: ReportMetric }) {
  const domain = domainOf(report, metric);
  const compared = new Set(report.contrasts.flatMap((c) => [c.referenceArm, c.otherArm]));
  const arms = report.arms
    .filter((arm) => compared.has(arm))
    .map((arm) => ({ key: arm, label: arm }));
  const ideas = report.ideas
    .filter((idea) => idea.metric === metric.key && compared.has(idea.arm))
    .map((idea, index) => ({
      label: `Idea ${index + 1}${idea.topic ? ` (${idea.topic})` : ""}`,
      arm: idea.arm,
      pre: idea.pre,
      post: idea.post,
    }));
  const scores = report.distributions
    .filter((entry) => entry.metric === metric.key && compared.has(entry.arm))
    .flatMap((entry) =>
      entry.bins.flatMap((bin) =>
        Array.from({ length: bin.count }, () => ({
          stage: entry.stage,
          arm: entry.arm,
          score: bin.center,
        })),
      ),
    );
  return (
    <div className="space-y-8">
      <SlopeChart
        title={`${metric.label}: from idea to execution`}
        caption="Each line is one idea: the mean of its reviews before and after somebody carried it out. High scores before leave more room to fall, so expect some regression to the mean."
        ideas={ideas}
        arms={arms}
        domain={domain}
        fileName={`slopes-${metric.key}`}
      />
      <DistributionChart
        title={`${metric.label}: distribution of scores`}
        caption="Single reviews, as shares of each arm’s reviews in the stage."
        scores={scores}
        arms={arms}
        stages={stages}
        domain={domain}
        fileName={`distribution-${metric.key}`}
      />
    </div>
  );
}
