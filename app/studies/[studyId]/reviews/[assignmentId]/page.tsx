import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewWorkspace } from "@/components/review/review-workspace";
import { loadExecutionQueue, openExecutionTask } from "@/lib/features/execution-review/loaders";
import { loadIdeaQueue, openIdeaTask } from "@/lib/features/idea-review/loaders";
import { nextTask } from "@/lib/study/review-queue";

export const metadata: Metadata = { title: "Review" };

type Props = { params: Promise<{ studyId: string; assignmentId: string }> };

export default async function ReviewPage({ params }: Props) {
  const { studyId, assignmentId } = await params;
  const task =
    (await openIdeaTask(studyId, assignmentId)) ?? (await openExecutionTask(studyId, assignmentId));
  if (!task) notFound();
  const queue = await (task.stage === "pre" ? loadIdeaQueue(studyId) : loadExecutionQueue(studyId));
  const next = nextTask(queue, assignmentId);
  const queueHref = `/studies/${studyId}/reviews`;
  return (
    <ReviewWorkspace
      // Another task is another form: nothing of one may stay in the other.
      key={assignmentId}
      task={task}
      position={queue.findIndex((entry) => entry.assignmentId === assignmentId) + 1}
      total={queue.length}
      nextHref={next ? `${queueHref}/${next.assignmentId}` : null}
      queueHref={queueHref}
    />
  );
}
