import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ImportedStudy } from "@/components/conduct/imported-study";
import { Overview } from "@/components/conduct/overview";
import { loadOverview } from "@/lib/features/conduct/loaders";

export const metadata: Metadata = { title: "Overview" };

type Props = { params: Promise<{ studyId: string }> };

export default async function OverviewPage({ params }: Props) {
  const { studyId } = await params;
  const overview = await loadOverview(studyId);
  if (overview.kind === "elsewhere") {
    if (!overview.landing) notFound();
    redirect(`/studies/${studyId}/${overview.landing}`);
  }
  if (overview.kind === "imported") return <ImportedStudy studyId={studyId} />;
  const { kind: _, ...props } = overview;
  return <Overview {...props} />;
}
