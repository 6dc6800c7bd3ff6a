import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { ComputingPanel } from "./computing-panel";

/** What the dashboard is while its report is computed. */
export function AnalysisComputing(props: { studyId: string; jobKey: string; masked: boolean }) {
  return (
    <>
      <PageHeader title="Analysis" badges={props.masked ? <Badge>Arms masked</Badge> : null} />
      <ComputingPanel studyId={props.studyId} jobKey={props.jobKey} />
    </>
  );
}
