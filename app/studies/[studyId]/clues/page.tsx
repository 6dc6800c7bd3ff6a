import type { Metadata } from "next";
import { ClueReportView } from "@/components/clues/clue-report";
import { NoCluesYet } from "@/components/clues/no-clues-yet";
import { PageHeader } from "@/components/ui/page-header";
import { loadClues } from "@/lib/features/clues/loaders";

export const metadata: Metadata = { title: "Clues" };

type Props = { params: Promise<{ studyId: string }> };

export default async function CluesPage({ params }: Props) {
  const { studyId } = await params;
  const report = await loadClues(studyId);
  return (
    <>
      <PageHeader
        title="Clues"
        description="How well arms can be told apart by the form of their ideas alone: length, readability, punctuation, vocabulary. An AUC near 0.5 is clean; look at it before reviewers are drawn."
      />
      {report ? <ClueReportView report={report} /> : <NoCluesYet />}
    </>
  );
}
