import type { ReactNode } from "react";
import type { Report, ReportMetric } from "@/lib/stats";
import { CountTiles } from "./count-tiles";
import { MetricDistribution } from "./metric-figures";
import { ReadingNotes } from "./reading-notes";
import { Section } from "./section";
import { AgreementSection } from "./sections/agreement-section";
import { AncovaSection } from "./sections/ancova-section";
import { BlindnessSection } from "./sections/blindness-section";
import { MethodsSection } from "./sections/methods-section";
import { MixedSection } from "./sections/mixed-section";
import { OrdinalSection } from "./sections/ordinal-section";
import { PlanningSection } from "./sections/planning-section";
import { PrePostSection } from "./sections/pre-post-section";
import { RobustnessSection } from "./sections/robustness-section";
import { SensitivitySection } from "./sections/sensitivity-section";
import { TopicsSection, UnitsSection } from "./sections/units-section";
import { WithinArmSection } from "./sections/within-arm-section";
import { StageTable } from "./stage-table";

export type ReportSection = { id: string; title: string; content: ReactNode };

type Input = { report: Report; metric: ReportMetric; masked: boolean };

/** The parts of the report that were computed, in the order of the page. */
export function reportSections({ report, metric, masked }: Input): ReportSection[] {
  const { models, otherUnits, withinArm, agreement, prePost, blindness } = report;
  const { sensitivity, planning } = report;
  const hasMethods = report.contrasts.some(({ metrics }) => metrics.some((own) => own.methods));
  const compares = report.contrasts.length > 0;
  const sections: (ReportSection | null)[] = [
    report.robustness.length > 0
      ? {
          id: "robustness",
          title: "Robustness",
          content: <RobustnessSection report={report} metric={metric} />,
        }
      : null,
    models.ancova && compares
      ? {
          id: "ancova",
          title: "ANCOVA",
          content: <AncovaSection report={report} ancova={models.ancova} metric={metric} />,
        }
      : null,
    withinArm
      ? {
          id: "within-arm",
          title: "Within arms",
          content: <WithinArmSection report={report} withinArm={withinArm} />,
        }
      : null,
    hasMethods
      ? { id: "methods", title: "Other methods", content: <MethodsSection report={report} /> }
      : null,
    otherUnits
      ? {
          id: "units",
          title: "Other units",
          content: <UnitsSection report={report} units={otherUnits} />,
        }
      : null,
    models.mixed && compares
      ? {
          id: "mixed-models",
          title: "Mixed models",
          content: <MixedSection report={report} mixed={models.mixed} />,
        }
      : null,
    models.ordinal && compares
      ? {
          id: "ordinal",
          title: "Ordinal models",
          content: <OrdinalSection report={report} ordinal={models.ordinal} />,
        }
      : null,
    prePost
      ? {
          id: "pre-post",
          title: "Before and after",
          content: <PrePostSection report={report} prePost={prePost} />,
        }
      : null,
    agreement
      ? {
          id: "agreement",
          title: "Agreement",
          content: <AgreementSection report={report} agreement={agreement} />,
        }
      : null,
    blindness
      ? {
          id: "blindness",
          title: "Blindness",
          content: <BlindnessSection report={report} blindness={blindness} masked={masked} />,
        }
      : null,
    otherUnits && compares
      ? {
          id: "topics",
          title: "Topics",
          content: <TopicsSection report={report} units={otherUnits} metric={metric} />,
        }
      : null,
    sensitivity && compares
      ? {
          id: "sensitivity",
          title: "Sensitivity",
          content: <SensitivitySection report={report} sensitivity={sensitivity} metric={metric} />,
        }
      : null,
    { id: "data", title: "Data", content: <DataSection report={report} metric={metric} /> },
    planning && compares
      ? { id: "planning", title: "Planning", content: <PlanningSection planning={planning} /> }
      : null,
  ];
  return sections.filter((section) => section !== null);
}

function DataSection({ report, metric }: Omit<Input, "masked">) {
  return (
    <Section id="data" title="What the analysis rests on">
      <CountTiles report={report} />
      {report.contrasts.length > 0 ? <MetricDistribution report={report} metric={metric} /> : null}
      <StageTable report={report} />
      <div className="space-y-3">
        <h3 className="text-base font-semibold">How to read this</h3>
        <ReadingNotes report={report} />
      </div>
    </Section>
  );
}
