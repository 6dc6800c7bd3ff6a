import "server-only";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import { findQueueRows } from "@/lib/review/find-queue";
import { findTaskRow } from "@/lib/review/find-task";
import { ideaReview } from "./rules";

/** The reviewer's own ideas to review, in the order of their own queue. */
export const findIdeaQueue = (reviewer: Reviewer) => findQueueRows(reviewer, ideaReview);

/** One idea to review, if it is the reviewer's. */
export const findIdeaTask = (reviewer: Reviewer, assignmentId: string) =>
  findTaskRow(reviewer, ideaReview, assignmentId);
