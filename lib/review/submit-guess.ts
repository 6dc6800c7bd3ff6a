import "server-only";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { fieldErrorsOf } from "@/lib/entry/form-data";
import { armGuessSchema, guessWording } from "@/lib/study/arm-guess";
import type { Reviewer } from "./authorize-assignment";
import type { GuessFormInput } from "./guess-input";
import { openReview } from "./open-review";
import type { ReviewRules } from "./review-rules";

const alreadyGiven = "You have given your guess already. It stays as it is.";

/**
 * Keeps where a reviewer takes the work to come from: once, after a submission, while the stage is open. What was guessed
 * is not in the audit, and nothing says whether it is right.
 * @throws AppError "invalid" for an incomplete answer or before a submission, "conflict" for a second guess,
 *   "wrong-phase" where it is not asked or the stage closed, "not-found" for what is not the reviewer's
 */
export async function submitGuess(
  reviewer: Reviewer,
  rules: ReviewRules,
  { assignmentId, answer, certainty }: GuessFormInput,
): Promise<void> {
  const guess = armGuessSchema.safeParse({ answer, certainty });
  if (!guess.success) {
    throw new AppError(
      "invalid",
      "Please correct what is marked below.",
      fieldErrorsOf(guess.error),
    );
  }
  await inTransaction(webDatabase(), async (transaction) => {
    const review = await openReview(transaction, reviewer, rules, assignmentId);
    if (!review.asksGuess)
      throw new AppError("wrong-phase", "This study does not ask for a guess.");
    if (!review.saved || !review.lastSubmission) {
      throw new AppError("invalid", "Submit your review first. The guess comes after the scores.");
    }
    const { count } = await transaction.armGuess.createMany({
      data: [
        {
          reviewId: review.saved.reviewId,
          submissionNumber: review.lastSubmission.number,
          ...guess.data,
          wordingVersion: guessWording.version,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", alreadyGiven);
    await appendAudit(transaction, {
      studyId: reviewer.studyId,
      actorUserId: reviewer.userId,
      action: "guess.given",
      subject: assignmentId,
      details: { stage: rules.stage },
    });
  });
}
