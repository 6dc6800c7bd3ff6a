import "server-only";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { reviewAnswersSchema, type ReviewAnswers } from "@/lib/study/review-answers";
import { findDraftFaults } from "@/lib/study/review-progress";
import { sameAnswers } from "@/lib/study/same-answers";
import type { Reviewer } from "./authorize-assignment";
import type { DraftInput } from "./draft-input";
import { openReview, type OpenReview } from "./open-review";
import type { ReviewRules } from "./review-rules";

/** What came of a save: the version under which it is stored, or what somebody stored since. */
export type DraftOutcome =
  | { kind: "saved"; version: number }
  | { kind: "conflict"; version: number; answers: ReviewAnswers };

/**
 * Stores answers if `baseVersion` is still what is stored (0: nothing yet). The first save begins the review under the
 * stage's current form. Answers equal to what is stored count as saved whatever their base: a repeated request.
 * @throws AppError "invalid" for answers that the form does not ask for
 */
export async function storeDraft(
  transaction: Transaction,
  review: OpenReview,
  input: Pick<DraftInput, "baseVersion" | "answers">,
): Promise<DraftOutcome> {
  const { baseVersion, answers } = input;
  const [fault] = findDraftFaults(review.form, answers);
  if (fault) throw new AppError("invalid", fault);
  const { saved, assignmentId } = review;
  if (saved && sameAnswers(saved.answers, answers)) {
    return { kind: "saved", version: saved.version };
  }
  if (!saved) {
    // Whoever writes has opened the task, whichever way the words came.
    await transaction.assignment.updateMany({
      where: { id: assignmentId, firstOpenedAt: null },
      data: { firstOpenedAt: new Date() },
    });
  }
  const written =
    baseVersion === 0
      ? await transaction.review.createMany({
          data: [{ assignmentId, formId: review.formId, draft: answers }],
          skipDuplicates: true,
        })
      : await transaction.review.updateMany({
          where: { assignmentId, version: baseVersion },
          data: { draft: answers, version: { increment: 1 }, draftSavedAt: new Date() },
        });
  if (written.count === 1) return { kind: "saved", version: baseVersion + 1 };
  const newer = await transaction.review.findUniqueOrThrow({
    where: { assignmentId },
    select: { version: true, draft: true },
  });
  return {
    kind: "conflict",
    version: newer.version,
    answers: reviewAnswersSchema.parse(newer.draft),
  };
}

/** Saves a draft while it is typed; an older tab never overwrites a newer one. */
export async function saveDraft(
  reviewer: Reviewer,
  rules: ReviewRules,
  input: DraftInput,
): Promise<DraftOutcome> {
  return inTransaction(webDatabase(), async (transaction) => {
    const review = await openReview(transaction, reviewer, rules, input.assignmentId);
    return storeDraft(transaction, review, input);
  });
}
