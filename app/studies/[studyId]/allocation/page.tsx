import type { Metadata } from "next";
import { DrawSection } from "@/components/allocation/draw-section";
import { NoDrawYet } from "@/components/allocation/no-draw-yet";
import { PageHeader } from "@/components/ui/page-header";
import { loadDraws } from "@/lib/features/allocation/loaders";

export const metadata: Metadata = { title: "Allocation" };

type Props = { params: Promise<{ studyId: string }> };

export default async function AllocationPage({ params }: Props) {
  const { studyId } = await params;
  const { draws } = await loadDraws(studyId);
  return (
    <>
      <PageHeader
        title="Allocation"
        description="Who reviews what and who carries out what is drawn by chance, from a recorded seed. Nobody sees an arm here."
      />
      <div className="space-y-12">
        {draws.length === 0 ? <NoDrawYet /> : null}
        {draws.map((draw) => (
          <DrawSection key={draw.kind} studyId={studyId} draw={draw} />
        ))}
      </div>
    </>
  );
}
