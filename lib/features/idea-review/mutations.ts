import "server-only";
import type { Reviewer } from "@/lib/review/authorize-assignment";
import type { DraftInput, SubmissionInput } from "@/lib/review/draft-input";
import type { GuessFormInput } from "@/lib/review/guess-input";
import { saveDraft } from "@/lib/review/save-draft";
import { submitGuess } from "@/lib/review/submit-guess";
import { submitReview } from "@/lib/review/submit-review";
import { ideaReview } from "./rules";

/** Saves a draft of the reviewer's own review of an idea. */
export const saveIdeaReviewDraft = (reviewer: Reviewer, input: DraftInput) =>
  saveDraft(reviewer, ideaReview, input);

/** Submits or amends the reviewer's own review of an idea. */
export const submitIdeaReview = (reviewer: Reviewer, input: SubmissionInput) =>
  submitReview(reviewer, ideaReview, input);

/** Keeps the reviewer's guess where the work came from, for good. */
export const submitIdeaGuess = (reviewer: Reviewer, input: GuessFormInput) =>
  submitGuess(reviewer, ideaReview, input);
