import "server-only";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import type { DraftInput, SubmissionInput } from "@/lib/review/draft-input";
import type { GuessFormInput } from "@/lib/review/guess-input";
import { saveDraft } from "@/lib/review/save-draft";
import { submitGuess } from "@/lib/review/submit-guess";
import { submitReview } from "@/lib/review/submit-review";
import { executionReview } from "./rules";

/** Saves a draft of the reviewer's own review of an execution. */
export const saveExecutionReviewDraft = (reviewer: Reviewer, input: DraftInput) =>
  saveDraft(reviewer, executionReview, input);

/** Submits or amends the reviewer's own review of an execution. */
export const submitExecutionReview = (reviewer: Reviewer, input: SubmissionInput) =>
  submitReview(reviewer, executionReview, input);

/** Keeps the reviewer's guess where the work came from, for good. */
export const submitExecutionGuess = (reviewer: Reviewer, input: GuessFormInput) =>
  submitGuess(reviewer, executionReview, input);
