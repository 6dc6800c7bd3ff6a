import "server-only";
import { webDatabase } from "@/lib/db/connections";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import { findGuessRow } from "@/lib/review/find-guess";
import { findQueueRows } from "@/lib/review/find-queue";
import { findTaskRow } from "@/lib/review/find-task";
import { ownAssignments } from "@/lib/review/own-assignments";
import { executionReview } from "./rules";

/** The reviewer's own executions to review, in the order of their own queue. */
export const findExecutionQueue = (reviewer: Reviewer) => findQueueRows(reviewer, executionReview);

/** One execution to review, if it is the reviewer's: the idea, the form and what was written so far. */
export const findExecutionTask = (reviewer: Reviewer, assignmentId: string) =>
  findTaskRow(reviewer, executionReview, assignmentId);

/** The executed work itself: its links, its changes to the plan, the sizes of its files. */
export async function findExecutedWork(reviewer: Reviewer, assignmentId: string) {
  const assignment = await webDatabase().assignment.findFirst({
    where: { ...ownAssignments(reviewer, executionReview), id: assignmentId },
    select: {
      execution: {
        select: {
          snapshotUrl: true,
          paperFileId: true,
          codeFileId: true,
          changes: {
            select: { category: true, what: true, why: true },
            orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          },
        },
      },
    },
  });
  const execution = assignment?.execution;
  if (!execution) return undefined;
  const { paperFileId, codeFileId, snapshotUrl, changes } = execution;
  const files = await webDatabase().storedFile.findMany({
    where: {
      studyId: reviewer.studyId,
      id: { in: [paperFileId, codeFileId].filter((id) => id !== null) },
    },
    select: { id: true, pageCount: true, byteSize: true },
  });
  const fileOf = (id: string | null) => files.find((file) => file.id === id) ?? null;
  return { snapshotUrl, changes, paper: fileOf(paperFileId), code: fileOf(codeFileId) };
}

/** A file of the executed work, as it was scrubbed; undefined where there is none or it is not the reviewer's. */
export async function findWorkFile(
  reviewer: Reviewer,
  assignmentId: string,
  kind: "paper" | "code",
) {
  const assignment = await webDatabase().assignment.findFirst({
    where: { ...ownAssignments(reviewer, executionReview), id: assignmentId },
    select: { execution: { select: { paperFileId: true, codeFileId: true } } },
  });
  const { paperFileId, codeFileId } = assignment?.execution ?? {};
  const id = kind === "paper" ? paperFileId : codeFileId;
  if (!id) return undefined;
  const file = await webDatabase().storedFile.findFirst({
    where: { id, studyId: reviewer.studyId },
    select: { content: true },
  });
  return file?.content;
}

/** The question where one of the reviewer's own tasks came from. */
export const findExecutionGuess = (reviewer: Reviewer, assignmentId: string) =>
  findGuessRow(reviewer, executionReview, assignmentId);
