import "server-only";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import { findGuessRow } from "@/lib/review/find-guess";
import { findQueueRows } from "@/lib/review/find-queue";
import { findTaskRow } from "@/lib/review/find-task";
import { ideaReview } from "./rules";

/** The reviewer's own ideas to review, in the order of their own queue. */
export const findIdeaQueue = (reviewer: Reviewer) => findQueueRows(reviewer, ideaReview);

/** One idea to review, if it is the reviewer's. */
export const findIdeaTask = (reviewer: Reviewer, assignmentId: string) =>
  findTaskRow(reviewer, ideaReview, assignmentId);

/** The question where one of the reviewer's own tasks came from. */
export const findIdeaGuess = (reviewer: Reviewer, assignmentId: string) =>
  findGuessRow(reviewer, ideaReview, assignmentId);
