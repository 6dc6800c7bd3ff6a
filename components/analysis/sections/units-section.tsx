import { ForestPlot } from "@/components/figures/forest-plot";
import type { OtherUnits, Report, ReportMetric } from "@/lib/stats";
import { pairFile, pairName } from "../columns";
import { Section } from "../section";
import { TableFrame } from "../table-frame";
import { reviewerTable, stageTable, topicTable } from "./units-tables";

type Props = { report: Report; units: OtherUnits; metric: ReportMetric };

/** One stage at a time, by review, by idea and by reviewer. */
export function UnitsSection({ report, units }: Omit<Props, "metric">) {
  return (
    <Section
      id="units"
      title="Single stages, by other units"
      intro={
        <p>
          Do the arms differ before execution, and do they after it? By review, every review counts
          as independent, which reviews of one idea are not: such p-values are too small where
          reviewers agree. By idea, its reviews are averaged first. By reviewer, each reviewer who
          scored both arms is held against themselves.
        </p>
      }
    >
      <TableFrame
        title="By review"
        description="Unit: the review. Reviews of one idea are taken as independent."
        table={stageTable(report, units.perReview)}
        fileName="per-review"
        compact
      />
      <TableFrame
        title="By idea"
        description="Unit: the idea, with the mean of its reviews in the stage."
        table={stageTable(report, units.perIdea)}
        fileName="per-idea"
        compact
      />
      {units.perReviewer.status === "estimated" ? (
        <TableFrame
          title="By reviewer"
          description="Unit: the reviewer who scored ideas of both arms; the mean over reviewers of the difference within each."
          table={reviewerTable(report, units.perReviewer.contrasts)}
          fileName="per-reviewer"
          compact
        />
      ) : (
        <p className="text-sm text-muted">By reviewer: {units.perReviewer.explanation}</p>
      )}
    </Section>
  );
}

/** The contrast within each topic. */
export function TopicsSection({ report, units, metric }: Props) {
  const { perTopic } = units;
  return (
    <Section
      id="topics"
      title="Topics"
      intro={
        <p>
          Does the contrast hold in each topic? Few ideas a topic make wide intervals; that one
          topic’s interval leaves zero out and another’s does not is no sign that they differ.
        </p>
      }
    >
      {perTopic.status === "estimated" ? (
        report.contrasts.map((contrast) => {
          const own = perTopic.contrasts.filter(
            (entry) =>
              entry.otherArm === contrast.otherArm && entry.referenceArm === contrast.referenceArm,
          );
          const forest = topicForest(own, metric);
          return (
            <div key={contrast.otherArm} className="space-y-6">
              {forest.length > 0 ? (
                <ForestPlot
                  title={`${metric.label} by topic, ${pairName(contrast)}`}
                  caption="Difference in change scores within each topic that has two or more ideas of each arm. Unit: the idea."
                  rows={forest}
                  rowName="Topic"
                  axisLabel={`${pairName(contrast)}, change in scale points`}
                  level={report.options.confidenceLevel}
                  fileName={`topics-${metric.key}`}
                  headingLevel="h3"
                />
              ) : null}
              <TableFrame
                title={`Contrasts within topics, ${pairName(contrast)}`}
                description="Change scores by idea; single stages by review, which takes reviews of one idea as independent."
                table={topicTable(report, own)}
                fileName={`topics-${pairFile(contrast)}`}
                compact
              />
            </div>
          );
        })
      ) : (
        <p>{perTopic.explanation}</p>
      )}
    </Section>
  );
}

type Topics = Extract<OtherUnits["perTopic"], { status: "estimated" }>["contrasts"];

function topicForest(topics: Topics, metric: ReportMetric) {
  return topics
    .filter(({ measure }) => measure === "change")
    .flatMap(({ topic, metrics }) => {
      const own = metrics.find((entry) => entry.metric === metric.key);
      if (own?.welch.status !== "estimated") return [];
      const { estimate, interval } = own.welch;
      return [{ label: topic, estimate, lower: interval.lower, upper: interval.upper }];
    });
}
