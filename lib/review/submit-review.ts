import "server-only";
import { appendAudit } from "@/lib/audit/append";
import { demandAnonymous } from "@/lib/anonymity/demand-anonymous";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import {
  findAnswerProblems,
  type AnswerProblem,
  type ReviewAnswers,
} from "@/lib/study/review-answers";
import { sameAnswers } from "@/lib/study/same-answers";
import type { Reviewer } from "./authorize-assignment";
import type { SubmissionInput } from "./draft-input";
import { openReview } from "./open-review";
import type { ReviewRules } from "./review-rules";
import { storeDraft } from "./save-draft";

/** The problems by field: a metric's key for its score, `<key>-rationale` for its reasons, or `minutes`. */
export function problemsByField(problems: readonly AnswerProblem[]): Record<string, string[]> {
  const byField: Record<string, string[]> = {};
  for (const { field, part, message } of problems) {
    (byField[part === "rationale" ? `${field}-rationale` : field] ??= []).push(message);
  }
  return byField;
}

const placeOf = { pre: "idea-review", post: "execution-review" } as const;

/** Replaces a review's scores by those of its last submission. */
async function replaceScores(
  transaction: Transaction,
  reviewId: string,
  answers: ReviewAnswers,
): Promise<void> {
  await transaction.score.deleteMany({ where: { reviewId } });
  await transaction.score.createMany({
    data: Object.entries(answers.scores).map(([metric, value]) => ({
      reviewId,
      metric,
      value,
      rationale: answers.rationales[metric] ?? "",
    })),
  });
}

/**
 * Submits a review, or amends one that was submitted: the answers are saved, checked against the form, added to the
 * history, and become the review's scores. Submitting the same answers again changes nothing.
 * @returns the submission's number, 1 for the first
 * @throws AppError "invalid" with messages by field for what is missing or tells who wrote it, "conflict" when a newer draft is stored, "wrong-phase" once closed
 */
export async function submitReview(
  reviewer: Reviewer,
  rules: ReviewRules,
  input: SubmissionInput,
): Promise<number> {
  const { assignmentId, answers } = input;
  return inTransaction(webDatabase(), async (transaction) => {
    const review = await openReview(transaction, reviewer, rules, assignmentId);
    const problems = findAnswerProblems(review.form, answers, review.rationaleMinimumWords);
    if (problems.length > 0) {
      const message = "The review was not submitted yet: something is missing.";
      throw new AppError("invalid", message, problemsByField(problems));
    }
    const stored = await storeDraft(transaction, review, input);
    if (stored.kind === "conflict") {
      throw new AppError(
        "conflict",
        "A newer version of this review was saved in another tab. Compare the two before you submit.",
      );
    }
    const { id: reviewId } = await transaction.review.findUniqueOrThrow({
      where: { assignmentId },
      select: { id: true },
    });
    const last = review.lastSubmission;
    if (last && sameAnswers(last.answers, answers)) return last.number;
    const texts = review.form.metrics.map(({ key, name }) => ({
      ...{ field: `${key}-rationale`, part: name, text: answers.rationales[key] ?? "" },
    }));
    const { kept } = await demandAnonymous(transaction, reviewer, {
      ...{ place: placeOf[rules.stage], texts, overrides: input.overrides ?? [] },
    });
    const number = (last?.number ?? 0) + 1;
    const submittedAt = new Date();
    await transaction.reviewSubmission.create({ data: { reviewId, number, answers, submittedAt } });
    await replaceScores(transaction, reviewId, answers);
    if (!review.submittedAt) {
      await transaction.review.update({ where: { id: reviewId }, data: { submittedAt } });
    }
    await appendAudit(transaction, {
      studyId: reviewer.studyId,
      actorUserId: reviewer.userId,
      action: number === 1 ? "review.submitted" : "review.amended",
      subject: assignmentId,
      details: { stage: rules.stage, number, ...(kept > 0 ? { phrasesKept: kept } : {}) },
    });
    return number;
  });
}
