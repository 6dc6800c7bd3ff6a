import { Lock } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { phaseLabels, type Phase } from "@/lib/study/vocabulary";

/** What the dashboard is while scores can still change. */
export function AnalysisClosed({ phase }: { phase: Phase }) {
  return (
    <>
      <PageHeader title="Analysis" />
      <EmptyState title="Results stay closed until the data are frozen" icon={Lock}>
        The study is in the phase “{phaseLabels[phase]}”. Interim means would tempt everybody who
        sees them, so nobody does: after the last review, freeze the data on the overview page.
      </EmptyState>
    </>
  );
}
