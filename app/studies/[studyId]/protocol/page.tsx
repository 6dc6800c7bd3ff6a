import type { Metadata } from "next";
import { ProtocolCards } from "@/components/protocol/protocol-cards";
import { PageHeader } from "@/components/ui/page-header";
import { loadProtocol } from "@/lib/features/protocol/loaders";

export const metadata: Metadata = { title: "Protocol" };

export default async function ProtocolPage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const protocol = await loadProtocol(studyId);
  return (
    <>
      <PageHeader
        title="Protocol"
        description="What the study compares, whom it asks, and what it asks them."
      />
      <ProtocolCards protocol={protocol} />
    </>
  );
}
