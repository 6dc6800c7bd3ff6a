import "server-only";
import { z } from "zod";
import { presentGuessTask } from "@/lib/blinding/present/guess-task";
import { presentQueueEntry } from "@/lib/blinding/present/queue-entry";
import { presentReviewTask } from "@/lib/blinding/present/review-task";
import type { GuessTaskView, QueueEntryView, ReviewTaskView } from "@/lib/blinding/views";
import { pageScope } from "@/lib/entry/page";
import { markOpened } from "@/lib/review/mark-opened";
import { stageIsVisible } from "@/lib/review/review-rules";
import { stageFacts } from "@/lib/review/stage-facts";
import { findIdeaGuess, findIdeaQueue, findIdeaTask } from "./data";
import { ideaReview } from "./rules";

/** The ideas that the signed-in reviewer has to review, or had. */
export async function loadIdeaQueue(studyId: string): Promise<QueueEntryView[]> {
  const reviewer = await pageScope(studyId, "review.write");
  if (!stageIsVisible(ideaReview.stage, reviewer.phase)) return [];
  const rows = await findIdeaQueue(reviewer);
  return rows.map((row) => presentQueueEntry(row, stageFacts(ideaReview, row.study)));
}

/** One idea to review, noted as opened; undefined when it is not the signed-in reviewer's. */
export async function openIdeaTask(
  studyId: string,
  assignmentId: string,
): Promise<ReviewTaskView | undefined> {
  const reviewer = await pageScope(studyId, "review.write");
  const isTask = z.uuid().safeParse(assignmentId).success;
  if (!isTask || !stageIsVisible(ideaReview.stage, reviewer.phase)) return undefined;
  await markOpened(reviewer, ideaReview, assignmentId);
  const row = await findIdeaTask(reviewer, assignmentId);
  return row && presentReviewTask(row, null, stageFacts(ideaReview, row.study));
}

/** The question where a task came from; undefined when it is not the signed-in reviewer's. */
export async function loadIdeaGuess(
  studyId: string,
  assignmentId: string,
): Promise<GuessTaskView | undefined> {
  const reviewer = await pageScope(studyId, "review.write");
  const isTask = z.uuid().safeParse(assignmentId).success;
  if (!isTask || !stageIsVisible(ideaReview.stage, reviewer.phase)) return undefined;
  const row = await findIdeaGuess(reviewer, assignmentId);
  return row && presentGuessTask(row, stageFacts(ideaReview, row.study));
}
