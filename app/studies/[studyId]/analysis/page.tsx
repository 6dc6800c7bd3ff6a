import type { Metadata } from "next";
import { AnalysisClosed } from "@/components/analysis/analysis-closed";
import { AnalysisComputing } from "@/components/analysis/analysis-computing";
import { AnalysisRefused } from "@/components/analysis/analysis-refused";
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
  if (analysis.state === "refused")
    return <AnalysisRefused studyId={studyId} message={analysis.message} />;
  if (analysis.state === "computing") {
    const masked = analysis.naming === "masked";
    return <AnalysisComputing studyId={studyId} jobKey={analysis.jobKey} masked={masked} />;
  }
  return (
    <Dashboard
      studyId={studyId}
      study={analysis.study}
      report={analysis.report}
      naming={analysis.naming}
      canUnblind={analysis.canUnblind}
      choices={analysis.choices}
      query={query}
    />
  );
}
