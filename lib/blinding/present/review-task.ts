import { guessState } from "@/lib/study/arm-guess";
import { emptyAnswers } from "@/lib/study/review-answers";
import type { Phase } from "@/lib/study/vocabulary";
import { disclose } from "../lattice/disclose";
import { reviewTaskViewSchema, type ReviewTaskView } from "../views";

/** What a reviewer's task is made of. */
export type ReviewTaskSource = {
  id: string;
  studyId: string;
  stage: string;
  idea: { content: unknown; topic: { name: string } };
  form: { definition: unknown };
  review: {
    version: number;
    draft: unknown;
    submittedAt: Date | null;
    guess: object | null;
    submissions: readonly { number: number; submittedAt: Date; answers: unknown }[];
  } | null;
};

/** The executed work as reviewers get it. Only its files' sizes are read for the page; the files have routes. */
export type ExecutedWorkSource = {
  snapshotUrl: string | null;
  changes: readonly { category: string; what: string; why: string }[];
  paper: { pageCount: number | null } | null;
  code: { byteSize: number } | null;
};

function presentWork(work: ExecutedWorkSource) {
  return {
    hasPaper: work.paper !== null,
    paperPages: work.paper?.pageCount ?? null,
    hasCode: work.code !== null,
    codeBytes: work.code?.byteSize ?? null,
    snapshotUrl: work.snapshotUrl,
    changes: work.changes.map(({ category, what, why }) => ({ category, what, why })),
  };
}

/** What a reviewer works on. `work` is the execution in the post stage, else null. */
export function presentReviewTask(
  row: ReviewTaskSource,
  work: ExecutedWorkSource | null,
  stage: {
    phase: Phase;
    isOpen: boolean;
    deadline: string | null;
    asksGuess: boolean;
    rationaleMinimumWords: number;
  },
): ReviewTaskView {
  return disclose(
    "reviewTaskView",
    reviewTaskViewSchema,
    { audience: "own", phase: stage.phase },
    {
      assignmentId: row.id,
      studyId: row.studyId,
      stage: row.stage,
      topic: row.idea.topic.name,
      idea: row.idea.content,
      execution: work && presentWork(work),
      form: row.form.definition,
      rationaleMinimumWords: stage.rationaleMinimumWords,
      isOpen: stage.isOpen,
      deadline: stage.deadline,
      review: {
        version: row.review?.version ?? 0,
        answers: row.review?.draft ?? emptyAnswers,
        isSubmitted: Boolean(row.review?.submittedAt),
        guess: guessState({
          isAsked: stage.asksGuess,
          isOpen: stage.isOpen,
          isSubmitted: Boolean(row.review?.submittedAt),
          isGiven: Boolean(row.review?.guess),
        }),
        submissions: (row.review?.submissions ?? []).map((submission) => ({
          number: submission.number,
          submittedAt: submission.submittedAt.toISOString(),
          answers: submission.answers,
        })),
      },
    },
  );
}
