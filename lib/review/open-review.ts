import "server-only";
import type { Transaction } from "@/lib/db/connections";
import { lockAssignment } from "@/lib/db/lock-assignment";
import { lockPhase } from "@/lib/db/lock-phase";
import { AppError, notFound } from "@/lib/entry/app-error";
import { reviewAnswersSchema, type ReviewAnswers } from "@/lib/study/review-answers";
import { reviewFormSchema, type ReviewFormDefinition } from "@/lib/study/review-form";
import { studySettingsSchema } from "@/lib/study/settings";
import type { Reviewer } from "./authorize-assignment";
import { findCurrentForm, reviewSelect } from "./find-form";
import { ownAssignments } from "./own-assignments";
import { stageIsOpen, type ReviewRules } from "./review-rules";

/** A review that may be written now, as it stands inside the transaction. */
export type OpenReview = {
  assignmentId: string;
  formId: string;
  form: ReviewFormDefinition;
  rationaleMinimumWords: number;
  asksGuess: boolean;
  /** Undefined before anything was saved. */
  saved: { reviewId: string; version: number; answers: ReviewAnswers } | undefined;
  submittedAt: Date | null;
  lastSubmission: { number: number; answers: ReviewAnswers } | undefined;
};

/**
 * Reads a review in order to write it. The study's row is held until the transaction ends, so that the stage can't
 * close between this look at its phase and the write.
 * @throws AppError "not-found" for what is not the reviewer's, "wrong-phase" once the stage closed
 */
export async function openReview(
  transaction: Transaction,
  reviewer: Reviewer,
  rules: ReviewRules,
  assignmentId: string,
): Promise<OpenReview> {
  const phase = await lockPhase(transaction, reviewer.studyId);
  await lockAssignment(transaction, assignmentId);
  const assignment = await transaction.assignment.findFirst({
    where: { ...ownAssignments(reviewer, rules), id: assignmentId },
    select: { study: { select: { settings: true } }, review: { select: reviewSelect } },
  });
  if (!phase || !assignment) throw notFound();
  if (!stageIsOpen(rules, phase)) throw new AppError("wrong-phase", rules.closedMessage);
  const review = assignment.review;
  const form = review?.form ?? (await findCurrentForm(transaction, reviewer.studyId, rules.stage));
  if (!form) throw notFound();
  const last = review?.submissions[0];
  const settings = studySettingsSchema.parse(assignment.study.settings);
  const read = (answers: unknown) => reviewAnswersSchema.parse(answers);
  return {
    assignmentId,
    formId: form.id,
    form: reviewFormSchema.parse(form.definition),
    rationaleMinimumWords: settings.rationaleMinimumWords,
    asksGuess: settings.asksGuess,
    saved: review
      ? { reviewId: review.id, version: review.version, answers: read(review.draft) }
      : undefined,
    submittedAt: review?.submittedAt ?? null,
    lastSubmission: last && { number: last.number, answers: read(last.answers) },
  };
}
