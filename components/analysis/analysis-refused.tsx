import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** What the dashboard is where the report that was asked for cannot be. */
export function AnalysisRefused({ studyId, message }: { studyId: string; message: string }) {
  return (
    <>
      <PageHeader title="Analysis" />
      <Alert
        tone="warning"
        title="This report could not be computed"
        actions={
          <LinkButton
            href={`/studies/${studyId}/analysis`}
            prefetch={false}
            variant="secondary"
            size="small"
          >
            Show the report as planned
          </LinkButton>
        }
      >
        {message}
      </Alert>
    </>
  );
}
