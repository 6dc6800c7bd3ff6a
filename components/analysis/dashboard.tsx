import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { AnalysisChoices } from "@/lib/features/analysis/rules-choices";
import type { AnalysisQuery } from "@/lib/features/analysis/schema";
import type { Report } from "@/lib/stats";
import { phaseLabels, type Phase } from "@/lib/study/vocabulary";
import { ContrastSection } from "./contrast-section";
import { Downloads } from "./downloads";
import { ExclusionsNote } from "./exclusions-note";
import { MetricSlopes } from "./metric-figures";
import { OptionsForm } from "./options-form";
import { reportSections } from "./report-sections";
import { Results } from "./results";
import { TableOfContents } from "./table-of-contents";
import { UnblindPanel } from "./unblind-panel";

export type DashboardProps = {
  studyId: string;
  study: { name: string; phase: Phase };
  report: Report;
  choices: AnalysisChoices;
  naming: "masked" | "named";
  canUnblind: boolean;
  query: AnalysisQuery;
};

/** A study's analysis, top down: the result in words, the contrasts, whether they depend on the method, the rest. */
export function Dashboard(props: DashboardProps) {
  const { studyId, study, report, choices, naming, canUnblind, query } = props;
  const outcome = report.metrics.filter((metric) => metric.inChangeTable);
  const chosen =
    outcome.find((metric) => metric.key === query.metric) ?? outcome[0] ?? report.metrics[0];
  const masked = naming === "masked";
  const sections = chosen ? reportSections({ report, metric: chosen, masked }) : [];
  return (
    <div className="flex flex-col gap-8 [&>header]:mb-0">
      <PageHeader
        title="Analysis"
        description={report.statements.change}
        badges={
          <Badge tone={masked ? "neutral" : "accent"}>
            {masked ? "Arms masked" : phaseLabels[study.phase]}
          </Badge>
        }
      />
      {masked ? (
        <UnblindPanel studyId={studyId} studyName={study.name} canUnblind={canUnblind} />
      ) : null}
      <Results report={report} />
      <ExclusionsNote exclusions={report.exclusions} />
      {chosen ? (
        <OptionsForm
          report={report}
          choices={choices}
          query={query}
          metric={chosen.key}
          masked={masked}
          resetAddress={`/studies/${studyId}/analysis${query.view ? `?view=${query.view}` : ""}`}
        />
      ) : null}
      <TableOfContents sections={sections} />
      {report.contrasts.map((contrast) => (
        <ContrastSection key={contrast.otherArm} contrast={contrast} report={report} />
      ))}
      {chosen && report.contrasts.length > 0 ? (
        <MetricSlopes report={report} metric={chosen} />
      ) : null}
      <div>
        {sections.map(({ id, content }) => (
          <Fragment key={id}>{content}</Fragment>
        ))}
      </div>
      <Card>
        <CardHeader title="Downloads" description="Each download is recorded." />
        <CardBody>
          <Downloads studyId={studyId} query={query} masked={masked} />
        </CardBody>
      </Card>
    </div>
  );
}
