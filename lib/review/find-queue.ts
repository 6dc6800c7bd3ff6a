import "server-only";
import { webDatabase } from "@/lib/db/connections";
import type { Reviewer } from "./authorize-assignment";
import { ownAssignments } from "./own-assignments";
import type { ReviewRules } from "./review-rules";

const queueSelect = {
  id: true,
  stage: true,
  idea: { select: { content: true, topic: { select: { name: true } } } },
  study: { select: { phase: true, settings: true } },
  review: {
    select: {
      draft: true,
      submittedAt: true,
      guess: { select: { reviewId: true } },
      submissions: { select: { answers: true }, orderBy: { number: "desc" }, take: 1 },
    },
  },
} as const;

/** A reviewer's own tasks of one stage, in the order of their own queue. */
export async function findQueueRows(reviewer: Reviewer, rules: ReviewRules) {
  return webDatabase().assignment.findMany({
    where: ownAssignments(reviewer, rules),
    select: queueSelect,
    orderBy: [{ queuePosition: "asc" }, { id: "asc" }],
  });
}
export type QueueRow = Awaited<ReturnType<typeof findQueueRows>>[number];
