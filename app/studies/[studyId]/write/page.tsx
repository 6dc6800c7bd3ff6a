import type { Metadata } from "next";
import { OwnIdeas } from "@/components/intake/own-ideas";
import { loadOwnDrafts } from "@/lib/features/intake/loaders";

export const metadata: Metadata = { title: "Your ideas" };

type Props = { params: Promise<{ studyId: string }> };

export default async function WritePage({ params }: Props) {
  const { studyId } = await params;
  const { frame, drafts } = await loadOwnDrafts(studyId);
  return <OwnIdeas frame={frame} drafts={drafts} />;
}
