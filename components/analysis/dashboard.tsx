import { DownloadButton } from "@/components/ui/link-button";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Report } from "@/lib/stats";
import { phaseLabels, type Phase } from "@/lib/study/vocabulary";
import type { AnalysisQuery } from "@/lib/features/analysis/schema";
import { ContrastSection } from "./contrast-section";
import { CountTiles } from "./count-tiles";
import { MetricFigures } from "./metric-figures";
import { OptionsForm } from "./options-form";
import { ReadingNotes } from "./reading-notes";
import { StageTable } from "./stage-table";
import { UnblindPanel } from "./unblind-panel";

type Props = {
  studyId: string;
  study: { name: string; phase: Phase };
  report: Report;
  naming: "masked" | "named";
  canUnblind: boolean;
  query: AnalysisQuery;
};

/** The address's wishes, to be handed on to the downloads so that they hold what the page shows. */
function queryString(query: AnalysisQuery): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
}

/** A study's analysis, top down: the result in words, the contrasts, then what lies beneath them. */
export function Dashboard({ studyId, study, report, naming, canUnblind, query }: Props) {
  const outcome = report.metrics.filter((metric) => metric.inChangeTable);
  const chosen = outcome.find((metric) => metric.key === query.metric) ?? outcome[0];
  const masked = naming === "masked";
  const file = (kind: string) => `/api/studies/${studyId}/exports/${kind}?${queryString(query)}`;
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
      {report.contrasts.map((contrast) => (
        <ContrastSection key={contrast.otherArm} contrast={contrast} report={report} />
      ))}
      {report.contrasts.length === 0 ? (
        <p>
          No two arms have ideas with scores in both stages, so there is nothing to compare yet.
        </p>
      ) : null}
      {chosen ? <OptionsForm report={report} metric={chosen.key} masked={masked} /> : null}
      {chosen && report.contrasts.length > 0 ? (
        <MetricFigures report={report} metric={chosen} />
      ) : null}
      <CountTiles report={report} />
      <StageTable report={report} />
      <ReadingNotes report={report} />
      <Card>
        <CardHeader title="Downloads" description="Each download is recorded." />
        <CardBody className="flex flex-wrap gap-3">
          <DownloadButton href={file("change-scores.csv")}>Table (CSV)</DownloadButton>
          <DownloadButton href={file("report.json")}>Whole report (JSON)</DownloadButton>
          <DownloadButton href={file("scores-blinded.csv")}>
            Scores, arms masked (CSV)
          </DownloadButton>
          {masked ? null : (
            <DownloadButton href={file("scores-unblinded.csv")}>
              Scores, arms named (CSV)
            </DownloadButton>
          )}
        </CardBody>
      </Card>
    </div>
  );
}
