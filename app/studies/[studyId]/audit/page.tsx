import type { Metadata } from "next";
import { AuditTrail } from "@/components/conduct/audit-trail";
import { loadAudit } from "@/lib/features/conduct/loaders-audit";

export const metadata: Metadata = { title: "Audit trail" };

type Props = {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AuditPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const trail = await loadAudit(studyId, await searchParams);
  return <AuditTrail studyId={studyId} {...trail} />;
}
