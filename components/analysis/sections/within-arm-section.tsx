import { ForestPlot } from "@/components/figures/forest-plot";
import type { FigureTable } from "@/components/figures/figure-table";
import type { Report, WithinArm } from "@/lib/stats";
import { count, figureRow, interval, noteKey, number, pValue, signed, words } from "../columns";
import { Section } from "../section";
import { TableFrame } from "../table-frame";

type Props = { report: Report; withinArm: WithinArm };

const nameOf = (arm: string | null) => arm ?? "All arms";

/** Did scores change within each arm? */
export function WithinArmSection({ report, withinArm }: Props) {
  const forest = withinArm.flatMap(({ arm, metrics }) =>
    metrics.flatMap((metric) =>
      metric.pairedT.status === "estimated"
        ? [
            {
              label: `${nameOf(arm)}: ${metric.label}`,
              estimate: metric.pairedT.estimate,
              lower: metric.pairedT.interval.lower,
              upper: metric.pairedT.interval.upper,
            },
          ]
        : [],
    ),
  );
  return (
    <Section
      id="within-arm"
      title="Change within each arm"
      open
      intro={
        <p>
          Did scores rise or fall from before execution to after it, arm by arm? Each idea is held
          against itself, post − pre; tests are two-sided, adjusted over the metrics of each arm.
          That one arm’s change differs from zero and another’s does not is no test of their
          difference.
        </p>
      }
    >
      {forest.length > 0 ? (
        <ForestPlot
          title="Mean change within arms"
          caption="Mean of post − pre over ideas; below zero, scores fell."
          rows={forest}
          rowName="Arm and metric"
          valueName="Change"
          axisLabel="Change, scale points"
          level={report.options.confidenceLevel}
          fileName="within-arm"
          headingLevel="h3"
        />
      ) : null}
      <TableFrame
        title="Paired t and Wilcoxon signed-rank tests"
        table={withinTable(report, withinArm)}
        fileName="within-arm-tests"
        compact
      />
    </Section>
  );
}

function withinTable(report: Report, withinArm: WithinArm): FigureTable {
  const paired = { group: "Paired t" };
  const ranks = { group: "Signed rank" };
  return {
    columns: [
      words("metric", "Metric"),
      words("arm", "Arm"),
      count("ideas", "Ideas"),
      number("preMean", "Pre", { digits: 2 }),
      number("postMean", "Post", { digits: 2 }),
      signed("meanChange", "Change", { strong: true }),
      number("sd", "SD", { digits: 2 }),
      interval("interval", report, paired),
      number("t", "t", paired),
      number("degreesOfFreedom", "df", { ...paired, digits: 0 }),
      pValue("p", "p", paired),
      pValue("pAdjusted", "p, adjusted", { ...paired, strong: true }),
      signed("dz", "dz", { ...paired, digits: 2 }),
      number("v", "V", { ...ranks, digits: 1 }),
      pValue("rankP", "p", ranks),
      pValue("rankAdjusted", "p, adjusted", ranks),
    ],
    rows: withinArm.flatMap(({ arm, metrics }) =>
      metrics.map((metric) => {
        const about = {
          metric: metric.label,
          arm: nameOf(arm),
          ideas: metric.ideas,
          preMean: metric.preMean,
          postMean: metric.postMean,
          meanChange: metric.meanChange,
          sd: metric.standardDeviation,
        };
        const rank = figureRow({}, metric.signedRank, (test) => ({
          v: test.v,
          rankP: test.pTwoSided,
          rankAdjusted: test.pTwoSidedAdjusted,
        }));
        return figureRow({ ...about, ...rank }, metric.pairedT, (test) => ({
          interval: test.interval,
          t: test.t,
          degreesOfFreedom: test.degreesOfFreedom,
          p: test.pTwoSided,
          pAdjusted: test.pTwoSidedAdjusted,
          dz: test.cohenDz,
        }));
      }),
    ),
    noteKey,
  };
}
