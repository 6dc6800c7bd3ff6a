import { describe, expect, it } from "vitest";
import { ideaFields } from "@/lib/study/idea-content";
import { emptyAnswers } from "@/lib/study/review-answers";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { queueEntryViewSchema, reviewTaskViewSchema } from "../views";
import { presentQueueEntry } from "./queue-entry";
import { presentReviewTask } from "./review-task";

const id = "7f0f7c3e-7c8a-4b7e-9a55-0a4b2f6f3c11";
const content = Object.fromEntries(ideaFields.map((field) => [field.key, field.label]));
const idea = { content, topic: { name: "Coding" } };
const stage = {
  phase: "execution-review" as const,
  isOpen: true,
  deadline: null,
  rationaleMinimumWords: 10,
  asksGuess: true,
};
const form = { definition: ideaExecutionGap.forms.post };
const row = { id, studyId: id, stage: "post", idea, form, review: null };
const work = {
  snapshotUrl: null,
  changes: [{ category: "dataset", what: "what", why: "why" }],
  paper: { pageCount: 4 },
  code: null,
};

describe("presentReviewTask", () => {
  it("leaves behind whatever else a row holds", () => {
    const secret = { arm: "canary", authorName: "canary" };
    const wide = {
      ...row,
      ...secret,
      review: {
        version: 2,
        draft: emptyAnswers,
        submittedAt: null,
        guess: null,
        submissions: [
          { number: 1, submittedAt: new Date(0), answers: emptyAnswers, reviewerName: "canary" },
        ],
        ...secret,
      },
    };
    const changes = [{ category: "dataset", what: "what", why: "why", executorName: "canary" }];
    const view = presentReviewTask(wide, { ...work, ...secret, changes }, stage);
    expect(JSON.stringify(view)).not.toContain("canary");
  });

  it("throws where the idea itself carries a field too many", () => {
    const marked = { ...row, idea: { ...idea, content: { ...content, author: "canary" } } };
    expect(() => presentReviewTask(marked, work, stage)).toThrow();
    expect(() => presentQueueEntry(marked, stage)).toThrow();
  });

  it("starts an untouched review at version 0, without answers", () => {
    const { review } = presentReviewTask(row, work, stage);
    expect(review).toEqual({
      version: 0,
      answers: emptyAnswers,
      isSubmitted: false,
      guess: "none",
      submissions: [],
    });
  });

  it("refuses a link that a browser would run", () => {
    const snapshotUrl = "javascript:alert(1)";
    expect(() => presentReviewTask(row, { ...work, snapshotUrl }, stage)).toThrow();
  });
});

describe("the views of reviewers", () => {
  it("refuse a field too many, on the outside and within", () => {
    const task = presentReviewTask(row, work, stage);
    expect(() => reviewTaskViewSchema.parse({ ...task, arm: "A" })).toThrow();
    const execution = { ...task.execution, executorName: "canary" };
    expect(() => reviewTaskViewSchema.parse({ ...task, execution })).toThrow();
    const entry = presentQueueEntry(row, stage);
    expect(() => queueEntryViewSchema.parse({ ...entry, ideaId: id })).toThrow();
  });
});
