import type { Metadata } from "next";
import { OwnIdea } from "@/components/intake/own-idea";
import { loadOwnDraft } from "@/lib/features/intake/loaders";

export const metadata: Metadata = { title: "Write an idea" };

type Props = { params: Promise<{ studyId: string; draftId: string }> };

export default async function WriteIdeaPage({ params }: Props) {
  const { studyId, draftId } = await params;
  const { frame, draft } = await loadOwnDraft(studyId, draftId);
  return <OwnIdea frame={frame} draft={draft} />;
}
