import { submitExecutionReview } from "@/lib/features/execution-review/actions";
import { submitIdeaReview } from "@/lib/features/idea-review/actions";

/** The Server Action that submits a review, by its stage. */
export const submitOfStage = { pre: submitIdeaReview, post: submitExecutionReview };
