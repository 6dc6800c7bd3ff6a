import { createGenerator } from "@/lib/random/generator";
import { armGuessSchema, guessState } from "@/lib/study/arm-guess";
import { ideaContentSchema } from "@/lib/study/idea-content";
import type { Phase } from "@/lib/study/vocabulary";
import { disclose } from "../lattice/disclose";
import { guessTaskViewSchema, type GuessTaskView } from "../views";

export type GuessTaskSource = {
  id: string;
  studyId: string;
  memberId: string;
  stage: string;
  idea: { content: unknown };
  review: {
    submittedAt: Date | null;
    guess: { answer: string; certainty: number | null } | null;
  } | null;
};

/**
 * The question where a reviewer's task came from. Which answer stands first hangs on the reviewer alone, so that over
 * all reviewers neither is favoured, and the order says nothing about the work.
 */
export function presentGuessTask(
  row: GuessTaskSource,
  stage: { phase: Phase; isOpen: boolean; asksGuess: boolean },
): GuessTaskView {
  const given = row.review?.guess ?? null;
  return disclose(
    "guessTaskView",
    guessTaskViewSchema,
    { audience: "own", phase: stage.phase },
    {
      assignmentId: row.id,
      studyId: row.studyId,
      stage: row.stage,
      title: ideaContentSchema.parse(row.idea.content).title,
      isSubmitted: Boolean(row.review?.submittedAt),
      guess: guessState({
        isAsked: stage.asksGuess,
        isOpen: stage.isOpen,
        isSubmitted: Boolean(row.review?.submittedAt),
        isGiven: given !== null,
      }),
      given: given && armGuessSchema.parse({ answer: given.answer, certainty: given.certainty }),
      machineFirst: createGenerator(row.memberId, "order of a guess’s answers").below(2) === 1,
    },
  );
}
