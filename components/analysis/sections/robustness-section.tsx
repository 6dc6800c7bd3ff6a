import { RobustnessLadder } from "@/components/figures/robustness-ladder";
import type { Report, ReportMetric } from "@/lib/stats";
import { pairFile, pairName } from "../columns";
import { sideWords } from "../options-words";
import { Section } from "../section";

type Props = { report: Report; metric: ReportMetric };

/** Does the conclusion depend on the method? */
export function RobustnessSection({ report, metric }: Props) {
  return (
    <Section
      id="robustness"
      title="Robustness: the contrast by every method"
      open
      intro={
        <p>
          Does the conclusion depend on how the data are analysed? One line a method, each with the
          unit that it counts. Where intervals stay on one side of zero down the ladder, the method
          decides nothing.
        </p>
      }
    >
      {report.robustness.map((contrast) => (
        <RobustnessLadder
          key={contrast.otherArm}
          title={`Robustness of ${pairName(contrast)}`}
          caption={`Differences in change, other arm − reference arm, unless a note in the data says otherwise. Intervals are two-sided; p is ${sideWords(report.options.alternative, contrast)}, before any correction over metrics.`}
          metrics={contrast.metrics.map(({ metric: key, label, steps }) => ({
            key,
            label,
            rows: steps,
          }))}
          initial={metric.key}
          axisLabel={`${pairName(contrast)}, scale points`}
          confidenceLevel={report.options.confidenceLevel}
          fileName={`robustness-${pairFile(contrast)}`}
          level="h3"
        />
      ))}
    </Section>
  );
}
