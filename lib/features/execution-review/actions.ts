"use server";

import { studyAction } from "@/lib/entry/action";
import { submissionMessage } from "@/lib/review/submission-message";
import { submitExecutionReview as submit } from "./mutations";
import { submissionSchema } from "./schema";

/** Submits a review of an execution, or amends it while the stage is open. */
export const submitExecutionReview = studyAction({
  right: "review.write",
  schema: submissionSchema,
  act: async (reviewer, input) => ({ message: submissionMessage(await submit(reviewer, input)) }),
});
