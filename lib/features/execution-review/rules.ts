import type { ReviewRules } from "@/lib/review/review-rules";

/** What sets execution reviews apart: finished work is judged, with the idea it started from at hand. */
export const executionReview: ReviewRules = {
  stage: "post",
  executionStatus: "finished",
  deadlineOf: (settings) => settings.deadlines.executionReview,
  closedMessage:
    "The review of executions has closed. What you submitted counts; it can no longer be changed.",
};
