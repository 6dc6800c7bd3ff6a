import type { Metadata } from "next";
import { PlanningForm } from "@/components/planning/planning-form";
import { PlanningResults } from "@/components/planning/planning-results";
import { PageHeader } from "@/components/ui/page-header";
import { loadPlanning } from "@/lib/features/analysis/loaders-planning";

export const metadata: Metadata = { title: "Planning" };

type Props = {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PlanningPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const planning = await loadPlanning(studyId, await searchParams);
  return (
    <>
      <PageHeader
        title="Planning"
        description="What the study can find out with so many ideas and reviews, before anything is scored."
      />
      <div className="flex flex-col gap-8">
        <PlanningResults planning={planning} />
        <PlanningForm planning={planning} />
      </div>
    </>
  );
}
