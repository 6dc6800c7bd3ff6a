import type { Metadata } from "next";
import { IntakeOverview } from "@/components/intake/intake-overview";
import { discardUploadedIdeas, uploadIdeas } from "@/lib/features/intake/actions-upload";
import { loadIntake } from "@/lib/features/intake/loaders-upload";

export const metadata: Metadata = { title: "Intake" };

type Props = { params: Promise<{ studyId: string }> };

export default async function IntakePage({ params }: Props) {
  const { studyId } = await params;
  return (
    <IntakeOverview
      intake={await loadIntake(studyId)}
      upload={uploadIdeas}
      discard={discardUploadedIdeas}
    />
  );
}
