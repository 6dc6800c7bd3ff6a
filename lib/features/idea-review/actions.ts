"use server";

import { studyAction } from "@/lib/entry/action";
import { submissionMessage } from "@/lib/review/submission-message";
import { submitIdeaGuess as submitGuess, submitIdeaReview as submit } from "./mutations";
import { guessFormSchema, submissionSchema } from "./schema";

/** Submits a review of an idea, or amends it while the stage is open. */
export const submitIdeaReview = studyAction({
  right: "review.write",
  schema: submissionSchema,
  act: async (reviewer, input) => ({ message: submissionMessage(await submit(reviewer, input)) }),
});

/** Keeps the reviewer's guess where the work came from; the answer is the same whatever was guessed. */
export const submitIdeaGuess = studyAction({
  right: "review.write",
  schema: guessFormSchema,
  act: async (reviewer, input) => {
    await submitGuess(reviewer, input);
    return { message: "Your guess was kept." };
  },
});
