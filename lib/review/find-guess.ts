import "server-only";
import { webDatabase } from "@/lib/db/connections";
import type { Reviewer } from "./authorize-assignment";
import { ownAssignments } from "./own-assignments";
import type { ReviewRules } from "./review-rules";

/** What the question about one of the reviewer's own tasks is made of; undefined when it is none of theirs. */
export async function findGuessRow(reviewer: Reviewer, rules: ReviewRules, assignmentId: string) {
  const row = await webDatabase().assignment.findFirst({
    where: { ...ownAssignments(reviewer, rules), id: assignmentId },
    select: {
      id: true,
      studyId: true,
      memberId: true,
      stage: true,
      idea: { select: { content: true } },
      study: { select: { phase: true, settings: true } },
      review: {
        select: { submittedAt: true, guess: { select: { answer: true, certainty: true } } },
      },
    },
  });
  return row ?? undefined;
}
export type GuessRow = NonNullable<Awaited<ReturnType<typeof findGuessRow>>>;
