import type { Metadata } from "next";
import { ExecutionDesk } from "@/components/execution/execution-desk";
import { loadExecutionDesk } from "@/lib/features/execution/loaders";

export const metadata: Metadata = { title: "Your execution" };

type Props = { params: Promise<{ studyId: string }> };

export default async function ExecutionPage({ params }: Props) {
  const { studyId } = await params;
  return <ExecutionDesk desk={await loadExecutionDesk(studyId)} />;
}
