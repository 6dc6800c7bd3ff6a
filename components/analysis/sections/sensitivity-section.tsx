import { LeaveOneOut } from "@/components/figures/leave-one-out";
import type { Report, ReportMetric, Sensitivity } from "@/lib/stats";
import { pairFile, pairName } from "../columns";
import { comparedArms } from "../metric-ideas";
import { Section } from "../section";
import { TableFrame } from "../table-frame";
import {
  boundsTable,
  covariateTable,
  deletionTable,
  dropOutTable,
  tippingTable,
} from "./sensitivity-tables";

type Props = { report: Report; sensitivity: Sensitivity; metric: ReportMetric };
type SensitivityContrast = Sensitivity["contrasts"][number];
type Part = { report: Report; contrast: SensitivityContrast; metric: ReportMetric };

/** Does the result rest on a few ideas or reviewers, on unfinished ideas, or on other properties? */
export function SensitivitySection({ report, sensitivity, metric }: Props) {
  return (
    <Section
      id="sensitivity"
      title="Sensitivity"
      intro={
        <p>
          How far does the change-score contrast rest on a single idea or reviewer, on the ideas
          that nobody finished, or on another property of the ideas? The unit is the idea
          throughout.
        </p>
      }
    >
      {sensitivity.contrasts.map((contrast) => (
        <div key={contrast.otherArm} className="space-y-6">
          <LeftOutFigures report={report} contrast={contrast} metric={metric} />
          <TableFrame
            title={`One left out at a time, ${pairName(contrast)}`}
            description="The range of the difference and of p over all omissions, and how many take p to the other side of alpha."
            table={deletionTable(contrast)}
            fileName={`leave-one-out-${pairFile(contrast)}`}
            compact
          />
          <TableFrame
            title={`Ideas without a post score, ${pairName(contrast)}`}
            description="Where the data do not say which ideas were given to an executor, every idea that was reviewed before counts as a candidate: what follows then takes ideas that nobody was asked to carry out for unfinished ones, and is far too wide."
            table={dropOutTable(contrast)}
            fileName={`drop-out-${pairFile(contrast)}`}
          />
          <TableFrame
            title={`Bounds and weights for unfinished ideas, ${pairName(contrast)}`}
            description="The bounds put missing post means at the scale’s ends: low in the other arm and high in the reference arm, and the other way round. The weighted contrast gives finished ideas one by their probability of being finished."
            table={boundsTable(report, contrast)}
            fileName={`bounds-${pairFile(contrast)}`}
            compact
          />
          <TableFrame
            title={`Tipping points, ${pairName(contrast)}`}
            description="By how many points the unfinished ideas of an arm would have to differ in their mean change from its finished ones for p to reach alpha. A post mean off the scale says that no unfinished ideas could do it."
            table={tippingTable(contrast)}
            fileName={`tipping-points-${pairFile(contrast)}`}
          />
          <TableFrame
            title={`With one covariate more, ${pairName(contrast)}`}
            description="The arm effect in the same ideas without and with the covariate."
            table={covariateTable(report, contrast)}
            fileName={`covariates-${pairFile(contrast)}`}
            compact
          />
        </div>
      ))}
      {sensitivity.covariatesSkipped.length > 0 ? (
        <ul className="list-disc space-y-1 pl-5 text-sm text-muted">
          {sensitivity.covariatesSkipped.map(({ covariate, explanation }) => (
            <li key={covariate}>
              {covariate}: {explanation}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function LeftOutFigures({ report, contrast, metric }: Part) {
  const own = contrast.metrics.find((entry) => entry.metric === metric.key);
  if (!own) return null;
  const whole = report.contrasts
    .find((entry) => entry.otherArm === contrast.otherArm)
    ?.metrics.find((entry) => entry.metric === metric.key);
  const interval = whole?.status === "estimated" ? whole.interval : null;
  const common = {
    axisLabel: `${pairName(contrast)}, change in scale points`,
    confidenceLevel: report.options.confidenceLevel,
    level: "h3" as const,
  };
  return (
    <>
      {own.leaveOneIdeaOut.status === "estimated" ? (
        <LeaveOneOut
          {...common}
          title={`${metric.label}: without each idea, ${pairName(contrast)}`}
          full={{
            estimate: own.leaveOneIdeaOut.difference,
            p: own.leaveOneIdeaOut.p,
            interval,
          }}
          arms={comparedArms(report)}
          rows={own.leaveOneIdeaOut.deletions.map((deletion) => ({
            label: deletion.leftOut,
            arm: armOf(report, deletion.leftOut),
            estimate: deletion.difference,
            interval: null,
            p: deletion.p,
          }))}
          fileName={`without-each-idea-${metric.key}`}
        />
      ) : null}
      {own.leaveOneReviewerOut.status === "estimated" ? (
        <LeaveOneOut
          {...common}
          title={`${metric.label}: without each reviewer, ${pairName(contrast)}`}
          full={{
            estimate: own.leaveOneReviewerOut.difference,
            p: own.leaveOneReviewerOut.p,
            interval,
          }}
          rows={own.leaveOneReviewerOut.deletions.map((deletion) => ({
            label: deletion.leftOut,
            arm: null,
            estimate: deletion.difference,
            interval: null,
            p: deletion.p,
          }))}
          fileName={`without-each-reviewer-${metric.key}`}
        />
      ) : null}
    </>
  );
}

/** The idea's arm; null where it has several. */
function armOf(report: Report, idea: string): string | null {
  const arms = new Set(report.ideas.filter((entry) => entry.idea === idea).map(({ arm }) => arm));
  const [only] = arms;
  return arms.size === 1 && only !== undefined ? only : null;
}
