import "server-only";
import { webDatabase } from "@/lib/db/connections";
import type { Reviewer } from "./authorize-assignment";
import { findCurrentForm, reviewSelect } from "./find-form";
import { ownAssignments } from "./own-assignments";
import type { ReviewRules } from "./review-rules";

/**
 * One of the reviewer's own tasks: the idea, the form and what was written so far. Undefined when it is none of
 * theirs in this stage.
 */
export async function findTaskRow(reviewer: Reviewer, rules: ReviewRules, assignmentId: string) {
  const assignment = await webDatabase().assignment.findFirst({
    where: { ...ownAssignments(reviewer, rules), id: assignmentId },
    select: {
      id: true,
      studyId: true,
      stage: true,
      idea: { select: { content: true, topic: { select: { name: true } } } },
      study: { select: { phase: true, settings: true } },
      review: { select: reviewSelect },
    },
  });
  if (!assignment) return undefined;
  const form =
    assignment.review?.form ??
    (await findCurrentForm(webDatabase(), reviewer.studyId, rules.stage));
  return form ? { ...assignment, form } : undefined;
}
export type TaskRow = NonNullable<Awaited<ReturnType<typeof findTaskRow>>>;
