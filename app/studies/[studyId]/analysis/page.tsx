import type { Metadata } from "next";
import { AnalysisClosed } from "@/components/analysis/analysis-closed";
import { Dashboard } from "@/components/analysis/dashboard";
import { loadAnalysis } from "@/lib/features/analysis/loaders";

export const metadata: Metadata = { title: "Analysis" };

type Props = {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AnalysisPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const { analysis, query } = await loadAnalysis(studyId, await searchParams);
  if (analysis.state === "closed") return <AnalysisClosed phase={analysis.study.phase} />;
  return (
    <Dashboard
      studyId={studyId}
      study={analysis.study}
      report={analysis.report}
      naming={analysis.naming}
      canUnblind={analysis.canUnblind}
      query={query}
    />
  );
}
