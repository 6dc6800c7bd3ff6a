import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuessPage } from "@/components/review/guess-page";
import { loadExecutionGuess, loadExecutionQueue } from "@/lib/features/execution-review/loaders";
import { loadIdeaGuess, loadIdeaQueue } from "@/lib/features/idea-review/loaders";
import { nextTask } from "@/lib/study/review-queue";

export const metadata: Metadata = { title: "Your guess" };

type Props = { params: Promise<{ studyId: string; assignmentId: string }> };

export default async function ReviewGuessPage({ params }: Props) {
  const { studyId, assignmentId } = await params;
  const task =
    (await loadIdeaGuess(studyId, assignmentId)) ??
    (await loadExecutionGuess(studyId, assignmentId));
  if (!task) notFound();
  const queue = await (task.stage === "pre" ? loadIdeaQueue(studyId) : loadExecutionQueue(studyId));
  const next = nextTask(queue, assignmentId);
  const queueHref = `/studies/${studyId}/reviews`;
  return (
    <GuessPage
      key={assignmentId}
      task={task}
      nextHref={next ? `${queueHref}/${next.assignmentId}` : null}
      queueHref={queueHref}
    />
  );
}
