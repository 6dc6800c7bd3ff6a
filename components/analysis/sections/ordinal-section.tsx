import type { FigureTable } from "@/components/figures/figure-table";
import type { OrdinalModels, Report } from "@/lib/stats";
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
  words,
} from "../columns";
import { sideWords } from "../options-words";
import { Section } from "../section";
import { TableFrame } from "../table-frame";

type Props = { report: Report; ordinal: OrdinalModels };
type OrdinalContrast = OrdinalModels["contrasts"][number];

/** Does the result rest on taking all steps of the scale as equally large? */
export function OrdinalSection({ report, ordinal }: Props) {
  return (
    <Section
      id="ordinal"
      title="Ordinal models"
      intro={
        <p>
          {ordinal.question} Effects are log odds ratios of a higher score, other arm − reference
          arm, so that they have no unit in points.
        </p>
      }
    >
      {ordinal.contrasts.map((contrast) => (
        <div key={contrast.otherArm} className="space-y-6">
          <TableFrame
            title={`Scores by arm and stage, ${pairName(contrast)}`}
            description="Unit: the review; standard errors are clustered by idea. The interaction is the change of the other arm − the change of the reference arm."
            table={reviewTable(report, contrast)}
            fileName={`ordinal-reviews-${pairFile(contrast)}`}
            compact
          />
          <TableFrame
            title={`Change scores by arm, ${pairName(contrast)}`}
            description="Unit: the idea. Log odds ratio of a higher change score."
            table={changeTable(report, contrast)}
            fileName={`ordinal-changes-${pairFile(contrast)}`}
          />
        </div>
      ))}
    </Section>
  );
}

function effectColumns(report: Report, contrast: OrdinalContrast, group?: string) {
  const extra = group === undefined ? {} : { group };
  return [
    signed("estimate", "Log odds ratio", { ...extra, strong: true }),
    interval("interval", report, extra),
    number("z", "z", extra),
    pValue("p", `p, ${sideWords(report.options.alternative, contrast)}`, extra),
    pValue("pAdjusted", "p, adjusted", { ...extra, strong: true }),
  ];
}

function reviewTable(report: Report, contrast: OrdinalContrast): FigureTable {
  const before = { group: "Arm effect before" };
  const reference = { group: `Post − pre in ${contrast.referenceArm}` };
  return {
    columns: [
      words("metric", "Metric"),
      count("reviews", "Reviews"),
      count("ideas", "Ideas"),
      ...effectColumns(report, contrast, "Interaction"),
      signed("before", "Log odds ratio", before),
      interval("beforeInterval", report, before),
      signed("stage", "Log odds ratio", reference),
      interval("stageInterval", report, reference),
    ],
    rows: contrast.metrics.map(({ label, reviews }) =>
      figureRow({ metric: label }, reviews, (fit) => ({
        reviews: fit.reviews,
        ideas: fit.ideas,
        estimate: fit.interaction.estimate,
        interval: fit.interaction.interval,
        z: fit.interaction.z,
        p: fit.interaction.p,
        pAdjusted: fit.interaction.pAdjusted,
        before: fit.armBefore.estimate,
        beforeInterval: fit.armBefore.interval,
        stage: fit.stageReference.estimate,
        stageInterval: fit.stageReference.interval,
      })),
    ),
    noteKey,
  };
}

function changeTable(report: Report, contrast: OrdinalContrast): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      count("ideas", "Ideas"),
      count("levels", "Distinct changes"),
      ...effectColumns(report, contrast),
    ],
    rows: contrast.metrics.map(({ label, ideaChanges }) =>
      figureRow({ metric: label }, ideaChanges, (fit) => ({
        ideas: fit.ideas,
        levels: fit.levels,
        estimate: fit.arm.estimate,
        interval: fit.arm.interval,
        z: fit.arm.z,
        p: fit.arm.p,
        pAdjusted: fit.arm.pAdjusted,
      })),
    ),
    noteKey,
  };
}
