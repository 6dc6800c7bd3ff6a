import type { Metadata } from "next";
import { ReviewQueue } from "@/components/review/review-queue";
import { loadExecutionQueue } from "@/lib/features/execution-review/loaders";
import { loadIdeaQueue } from "@/lib/features/idea-review/loaders";

export const metadata: Metadata = { title: "Your reviews" };

type Props = { params: Promise<{ studyId: string }> };

export default async function ReviewsPage({ params }: Props) {
  const { studyId } = await params;
  const [ideas, executions] = await Promise.all([
    loadIdeaQueue(studyId),
    loadExecutionQueue(studyId),
  ]);
  return <ReviewQueue studyId={studyId} entries={[...ideas, ...executions]} />;
}
