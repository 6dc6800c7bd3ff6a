import "server-only";
import type { Database, Transaction } from "@/lib/db/connections";
import type { Stage } from "@/lib/study/vocabulary";

/** The form that a review begun now gets: the highest version of its stage. */
export async function findCurrentForm(
  database: Database | Transaction,
  studyId: string,
  stage: Stage,
) {
  return database.reviewForm.findFirst({
    where: { studyId, stage },
    select: { id: true, definition: true },
    orderBy: { version: "desc" },
  });
}

/** What is read of a review that was begun. */
export const reviewSelect = {
  id: true,
  version: true,
  draft: true,
  submittedAt: true,
  guess: { select: { reviewId: true } },
  form: { select: { id: true, definition: true } },
  submissions: {
    select: { number: true, submittedAt: true, answers: true },
    orderBy: { number: "desc" },
  },
} as const;
