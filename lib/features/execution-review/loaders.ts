import "server-only";
import { z } from "zod";
import { presentGuessTask } from "@/lib/blinding/present/guess-task";
import { presentQueueEntry } from "@/lib/blinding/present/queue-entry";
import { presentReviewTask } from "@/lib/blinding/present/review-task";
import type { GuessTaskView, QueueEntryView, ReviewTaskView } from "@/lib/blinding/views";
import type { Actor } from "@/lib/access/actor";
import { notFound } from "@/lib/entry/app-error";
import { pageScope } from "@/lib/entry/page";
import { authorizeAssignment } from "@/lib/review/authorize-assignment";
import { markOpened } from "@/lib/review/mark-opened";
import { stageIsVisible } from "@/lib/review/review-rules";
import { stageFacts } from "@/lib/review/stage-facts";
import {
  findExecutedWork,
  findExecutionGuess,
  findExecutionQueue,
  findExecutionTask,
  findWorkFile,
} from "./data";
import { executionReview } from "./rules";

/** The executions that the signed-in reviewer has to review, or had. */
export async function loadExecutionQueue(studyId: string): Promise<QueueEntryView[]> {
  const reviewer = await pageScope(studyId, "review.write");
  if (!stageIsVisible(executionReview.stage, reviewer.phase)) return [];
  const rows = await findExecutionQueue(reviewer);
  return rows.map((row) => presentQueueEntry(row, stageFacts(executionReview, row.study)));
}

/** One execution to review, noted as opened; undefined when it is not the signed-in reviewer's. */
export async function openExecutionTask(
  studyId: string,
  assignmentId: string,
): Promise<ReviewTaskView | undefined> {
  const reviewer = await pageScope(studyId, "review.write");
  const isTask = z.uuid().safeParse(assignmentId).success;
  if (!isTask || !stageIsVisible(executionReview.stage, reviewer.phase)) return undefined;
  await markOpened(reviewer, executionReview, assignmentId);
  const row = await findExecutionTask(reviewer, assignmentId);
  const work = row && (await findExecutedWork(reviewer, assignmentId));
  return row && work && presentReviewTask(row, work, stageFacts(executionReview, row.study));
}

/**
 * The bytes of an executed work's paper or code, for the reviewer whose task it is.
 * @throws AppError "not-found" for whatever is missing or not theirs
 */
export async function loadWorkFile(
  actor: Actor,
  assignmentId: string,
  kind: "paper" | "code",
): Promise<Uint8Array> {
  const { reviewer } = await authorizeAssignment(actor, assignmentId);
  const content = stageIsVisible(executionReview.stage, reviewer.phase)
    ? await findWorkFile(reviewer, assignmentId, kind)
    : undefined;
  if (!content) throw notFound();
  return content;
}

/** The question where a task came from; undefined when it is not the signed-in reviewer's. */
export async function loadExecutionGuess(
  studyId: string,
  assignmentId: string,
): Promise<GuessTaskView | undefined> {
  const reviewer = await pageScope(studyId, "review.write");
  const isTask = z.uuid().safeParse(assignmentId).success;
  if (!isTask || !stageIsVisible(executionReview.stage, reviewer.phase)) return undefined;
  const row = await findExecutionGuess(reviewer, assignmentId);
  return row && presentGuessTask(row, stageFacts(executionReview, row.study));
}
