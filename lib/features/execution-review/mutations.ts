import "server-only";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import type { DraftInput, SubmissionInput } from "@/lib/review/draft-input";
import { saveDraft } from "@/lib/review/save-draft";
import { submitReview } from "@/lib/review/submit-review";
import { executionReview } from "./rules";

/** Saves a draft of the reviewer's own review of an execution. */
export const saveExecutionReviewDraft = (reviewer: Reviewer, input: DraftInput) =>
  saveDraft(reviewer, executionReview, input);

/** Submits or amends the reviewer's own review of an execution. */
export const submitExecutionReview = (reviewer: Reviewer, input: SubmissionInput) =>
  submitReview(reviewer, executionReview, input);
