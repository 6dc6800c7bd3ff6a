import { ChartColumn } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** The overview of a study that was run elsewhere. */
export function ImportedStudy({ studyId }: { studyId: string }) {
  return (
    <>
      <PageHeader title="Overview" />
      <EmptyState
        title="This study was run elsewhere"
        icon={ChartColumn}
        actions={<LinkButton href={`/studies/${studyId}/analysis`}>Go to the analysis</LinkButton>}
      >
        Only its scores were imported: there are no phases to lead and no people to wait for.
      </EmptyState>
    </>
  );
}
