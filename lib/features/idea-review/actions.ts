"use server";

import { studyAction } from "@/lib/entry/action";
import { submissionMessage } from "@/lib/review/submission-message";
import { submitIdeaReview as submit } from "./mutations";
import { submissionSchema } from "./schema";

/** Submits a review of an idea, or amends it while the stage is open. */
export const submitIdeaReview = studyAction({
  right: "review.write",
  schema: submissionSchema,
  act: async (reviewer, input) => ({ message: submissionMessage(await submit(reviewer, input)) }),
});
