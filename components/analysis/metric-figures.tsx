import { DistributionChart } from "@/components/figures/distribution-chart";
import { SlopeChart } from "@/components/figures/slope-chart";
import type { Report, ReportMetric } from "@/lib/stats";
import { comparedArms, metricDomain, metricIdeas } from "./metric-ideas";

const stages = [
  { key: "pre", label: "Idea review (pre)" },
  { key: "post", label: "Execution review (post)" },
];

type Props = { report: Report; metric: ReportMetric };

/** How one metric went from pre to post, idea by idea. */
export function MetricSlopes({ report, metric }: Props) {
  const arms = comparedArms(report);
  return (
    <SlopeChart
      title={`${metric.label}: from idea to execution`}
      caption="Each line is one idea: the mean of its reviews before and after somebody carried it out. High scores before leave more room to fall, so expect some regression to the mean."
      ideas={metricIdeas(
        report,
        metric,
        arms.map(({ key }) => key),
      )}
      arms={arms}
      domain={metricDomain(report, metric)}
      fileName={`slopes-${metric.key}`}
    />
  );
}

/** The width of the report's bins, which are the same for every stage and arm of a metric. */
function binWidth(report: Report, metric: ReportMetric): number {
  return report.distributions.find((entry) => entry.metric === metric.key)?.binWidth ?? 1;
}

/** How one metric's scores are spread, before and after. */
export function MetricDistribution({ report, metric }: Props) {
  const arms = comparedArms(report);
  const scores = report.distributions
    .filter((entry) => entry.metric === metric.key && arms.some(({ key }) => key === entry.arm))
    .flatMap((entry) =>
      entry.bins.map(({ center, count }) => ({
        stage: entry.stage,
        arm: entry.arm,
        score: center,
        count,
      })),
    );
  return (
    <DistributionChart
      title={`${metric.label}: distribution of scores`}
      caption="Single reviews, as shares of each arm’s reviews in the stage."
      scores={scores}
      arms={arms}
      stages={stages}
      domain={metricDomain(report, metric)}
      step={binWidth(report, metric)}
      fileName={`distribution-${metric.key}`}
      level="h3"
    />
  );
}
