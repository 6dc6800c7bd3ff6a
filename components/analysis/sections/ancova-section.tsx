import { PostOnPre } from "@/components/figures/post-on-pre";
import type { AncovaDrawing } from "@/components/figures/post-on-pre-data";
import type { FigureTable } from "@/components/figures/figure-table";
import type { AncovaModels, Report, ReportMetric } from "@/lib/stats";
import {
  count,
  figureRow,
  interval,
  noteKey,
  number,
  pairFile,
  pairName,
  pValue,
  signed,
  valueOf,
  words,
} from "../columns";
import { comparedArms, metricDomain, metricIdeas } from "../metric-ideas";
import { sideWords } from "../options-words";
import { Section } from "../section";
import { TableFrame } from "../table-frame";

type Props = { report: Report; ancova: AncovaModels; metric: ReportMetric };
type AncovaContrast = AncovaModels["contrasts"][number];
type AncovaMetric = AncovaContrast["metrics"][number];

/** Do ideas that were scored alike before differ by arm after? */
export function AncovaSection({ report, ancova, metric }: Props) {
  return (
    <Section
      id="ancova"
      title="Baseline-adjusted comparison (ANCOVA)"
      open
      intro={
        <p>
          {ancova.question} The unit is the idea, with its mean scores; the effect is in scale
          points after execution.
        </p>
      }
    >
      {ancova.contrasts.map((contrast) => (
        <AncovaContrastPart
          key={contrast.otherArm}
          report={report}
          contrast={contrast}
          metric={metric}
        />
      ))}
    </Section>
  );
}

function AncovaContrastPart({
  report,
  contrast,
  metric,
}: {
  report: Report;
  contrast: AncovaContrast;
  metric: ReportMetric;
}) {
  const name = pairName(contrast);
  const arms = comparedArms(report);
  const own = contrast.metrics.find((entry) => entry.metric === metric.key);
  const pair = [contrast.referenceArm, contrast.otherArm];
  return (
    <>
      <TableFrame
        title={`Post score at equal pre score, ${name}`}
        table={ancovaTable(report, contrast)}
        fileName={`ancova-${pairFile(contrast)}`}
        compact
      >
        <p>
          HC3 standard errors allow spreads that differ between ideas. The interaction tests whether
          the arms’ lines are parallel; rank ANCOVA uses the ideas’ order alone.
        </p>
      </TableFrame>
      <PostOnPre
        title={`${metric.label}: after over before, ${name}`}
        caption="Each mark is an idea; on the dotted diagonal it did not change. A line flatter than the diagonal is regression to the mean: ideas that were scored high before fall more. The distance between the parallel lines is the ANCOVA effect."
        ideas={metricIdeas(report, metric, pair)}
        arms={arms}
        domain={metricDomain(report, metric)}
        ancova={drawingOf(own)}
        fileName={`post-on-pre-${metric.key}`}
        level="h3"
      />
    </>
  );
}

function drawingOf(own: AncovaMetric | undefined): AncovaDrawing | null {
  if (own?.model.status !== "estimated") return null;
  const { preMean, arms } = own.model;
  return {
    preMean,
    lines: arms.map(({ arm, line, preMinimum, preMaximum, adjustedMean }) => ({
      arm,
      intercept: line.intercept,
      slope: line.slope,
      from: preMinimum,
      to: preMaximum,
      mean: {
        estimate: adjustedMean.estimate,
        lower: adjustedMean.interval.lower,
        upper: adjustedMean.interval.upper,
      },
    })),
  };
}

function ancovaTable(report: Report, contrast: AncovaContrast): FigureTable {
  const effect = { group: `Arm effect, ${pairName(contrast)}` };
  const hc3 = { group: "HC3" };
  const slope = { group: "Slope on pre" };
  const asked = sideWords(report.options.alternative, contrast);
  return {
    columns: [
      words("metric", "Metric"),
      count("ideas", "Ideas"),
      signed("estimate", "Difference", { ...effect, strong: true }),
      interval("interval", report, effect),
      number("t", "t", effect),
      number("degreesOfFreedom", "df", { ...effect, digits: 0 }),
      pValue("p", `p, ${asked}`, effect),
      pValue("pAdjusted", "p, adjusted", { ...effect, strong: true }),
      interval("robustInterval", report, hc3),
      pValue("robustP", "p, two-sided", hc3),
      number("slope", "Slope", { ...slope, digits: 2 }),
      interval("slopeInterval", report, slope),
      pValue("interactionP", "p, interaction"),
      pValue("rankP", "p, rank ANCOVA"),
      number("rSquared", "R²", { digits: 2 }),
    ],
    rows: contrast.metrics.map(({ label, model }) =>
      figureRow({ metric: label }, model, (fit) => ({
        ideas: fit.ideas,
        estimate: fit.arm.estimate,
        interval: fit.arm.interval,
        t: fit.arm.t,
        degreesOfFreedom: fit.degreesOfFreedom,
        p: fit.arm.p,
        pAdjusted: fit.arm.pAdjusted,
        robustInterval: valueOf(fit.arm.robust, (robust) => robust.interval),
        robustP: valueOf(fit.arm.robust, (robust) => robust.pTwoSided),
        slope: fit.pre.estimate,
        slopeInterval: fit.pre.interval,
        interactionP: valueOf(fit.interaction, (interaction) => interaction.pTwoSided),
        rankP: valueOf(fit.ranks, (ranks) => ranks.p),
        rSquared: fit.rSquared,
      })),
    ),
    noteKey,
  };
}
