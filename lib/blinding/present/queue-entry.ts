import { guessState } from "@/lib/study/arm-guess";
import { ideaContentSchema } from "@/lib/study/idea-content";
import { reviewAnswersSchema } from "@/lib/study/review-answers";
import { sameAnswers } from "@/lib/study/same-answers";
import type { Phase } from "@/lib/study/vocabulary";
import { disclose } from "../lattice/disclose";
import { queueEntryViewSchema, type QueueEntryView } from "../views";

/** What a line of the queue is made of. */
export type QueueEntrySource = {
  id: string;
  stage: string;
  idea: { content: unknown; topic: { name: string } };
  review: {
    draft: unknown;
    submittedAt: Date | null;
    /** That there is one, not what it says. */
    guess: object | null;
    /** The last one only. */
    submissions: readonly { answers: unknown }[];
  } | null;
};

function stateOf(review: QueueEntrySource["review"]) {
  if (!review) return "not-started";
  return review.submittedAt ? "submitted" : "draft";
}

function hasUnsubmittedChanges(review: QueueEntrySource["review"]): boolean {
  const last = review?.submissions[0];
  if (!review || !last) return false;
  return !sameAnswers(
    reviewAnswersSchema.parse(review.draft),
    reviewAnswersSchema.parse(last.answers),
  );
}

/** One line of a reviewer's queue. */
export function presentQueueEntry(
  row: QueueEntrySource,
  stage: { phase: Phase; isOpen: boolean; deadline: string | null; asksGuess: boolean },
): QueueEntryView {
  return disclose(
    "queueEntryView",
    queueEntryViewSchema,
    { audience: "own", phase: stage.phase },
    {
      assignmentId: row.id,
      stage: row.stage,
      title: ideaContentSchema.parse(row.idea.content).title,
      topic: row.idea.topic.name,
      state: stateOf(row.review),
      hasUnsubmittedChanges: hasUnsubmittedChanges(row.review),
      guess: guessState({
        isAsked: stage.asksGuess,
        isOpen: stage.isOpen,
        isSubmitted: Boolean(row.review?.submittedAt),
        isGiven: Boolean(row.review?.guess),
      }),
      isOpen: stage.isOpen,
      deadline: stage.deadline,
    },
  );
}
