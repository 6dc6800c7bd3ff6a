import type { Metadata } from "next";
import { AnonymityFindings } from "@/components/anonymity/anonymity-findings";
import { loadAnonymity } from "@/lib/features/anonymity/loaders";

export const metadata: Metadata = { title: "Anonymity" };

type Props = { params: Promise<{ studyId: string }> };

export default async function AnonymityPage({ params }: Props) {
  const { studyId } = await params;
  return <AnonymityFindings {...await loadAnonymity(studyId)} />;
}
