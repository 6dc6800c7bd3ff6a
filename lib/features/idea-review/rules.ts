import type { ReviewRules } from "@/lib/review/review-rules";

/** What sets idea reviews apart: the idea alone is judged, before anybody has carried it out. */
export const ideaReview: ReviewRules = {
  stage: "pre",
  executionStatus: null,
  deadlineOf: (settings) => settings.deadlines.ideaReview,
  closedMessage:
    "The review of ideas has closed. What you submitted counts; it can no longer be changed.",
};
