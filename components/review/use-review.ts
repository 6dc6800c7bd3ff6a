"use client";

import { unstable_rethrow } from "next/navigation";
import { useCallback, useState, useTransition } from "react";
import { useStoredOverrides } from "@/components/anonymity/use-overrides";
import { saveToRoute } from "@/components/autosave/save-to-route";
import { useAutosave } from "@/components/autosave/use-autosave";
import { describeFailedCall } from "@/components/forms/failed-call";
import type { ReviewTaskView } from "@/lib/blinding/views";
import { applyFix } from "@/lib/blinding/scan/apply-fix";
import { idleState, type ActionState } from "@/lib/entry/action-state";
import type { MarkedPhrase } from "@/lib/study/marked-phrase";
import {
  findAnswerProblems,
  reviewAnswersSchema,
  type ReviewAnswers,
} from "@/lib/study/review-answers";
import { reviewProgress } from "@/lib/study/review-progress";
import { sameAnswers } from "@/lib/study/same-answers";
import { shownProblems, type ShownProblem } from "./problems";
import { submitOfStage } from "./submit-of-stage";

const parseAnswers = (stored: unknown) => reviewAnswersSchema.safeParse(stored).data;

const unsaved: ActionState = {
  status: "error",
  message:
    "Not submitted: the latest changes are not saved yet. What you wrote is still here; see the message about saving.",
};

/** A review while it is written: its answers, their saving, what is missing, and the submission. */
export function useReview(task: ReviewTaskView) {
  const { assignmentId, studyId, form, rationaleMinimumWords, review } = task;
  const save = useCallback(
    (baseVersion: number, answers: ReviewAnswers) =>
      saveToRoute(`/api/reviews/${assignmentId}`, { baseVersion, answers }, parseAnswers),
    [assignmentId],
  );
  const autosave = useAutosave<ReviewAnswers>({
    storageKey: `review-${assignmentId}`,
    initial: { version: review.version, value: review.answers },
    save,
    parse: parseAnswers,
  });
  const [outcome, setOutcome] = useState<ActionState>(idleState);
  const overrides = useStoredOverrides(`assay:kept-phrases:${assignmentId}`);
  const [wasTried, setWasTried] = useState(false);
  const [isSubmitting, startTransition] = useTransition();
  const answers = autosave.value;
  const found = shownProblems(findAnswerProblems(form, answers, rationaleMinimumWords));

  const send = async (): Promise<ActionState> => {
    if (!(await autosave.flush())) return unsaved;
    // What was just saved counts as it is; the version only matters where another tab saved something else since.
    const fields = new FormData();
    fields.set("studyId", studyId);
    fields.set("assignmentId", assignmentId);
    fields.set("baseVersion", String(autosave.version));
    fields.set("answers", JSON.stringify(answers));
    fields.set("overrides", JSON.stringify(overrides.overrides));
    try {
      return await submitOfStage[task.stage](idleState, fields);
    } catch (error) {
      unstable_rethrow(error);
      return describeFailedCall(error);
    }
  };

  /** Submits where nothing is missing; answers whether it was tried. */
  const submit = (): boolean => {
    setWasTried(true);
    setOutcome(idleState);
    if (found.length > 0 || isSubmitting) return false;
    startTransition(async () => {
      const answer = await send();
      startTransition(() => setOutcome(answer));
    });
    return true;
  };

  const last = review.submissions[0];
  return {
    autosave,
    answers,
    outcome,
    overrides,
    /** What the anonymity scan marked in the rationales and is still written there. */
    marked: markedOf(outcome).filter(({ field, excerpt }) =>
      rationaleOf(answers, field).includes(excerpt),
    ),
    fixPhrase: (phrase: MarkedPhrase) => {
      const key = phrase.field.replace(/-rationale$/, "");
      const fixed = applyFix(rationaleOf(answers, phrase.field), phrase);
      autosave.setValue((previous) =>
        withScore(previous, key, previous.scores[key] ?? null, fixed),
      );
    },
    isSubmitting,
    submit,
    /** What is missing: shown from the first try to submit on, and gone as it is answered. */
    problems: wasTried ? [...found, ...refused(outcome, found)] : [],
    /** Where the first thing that is missing is to be filled in. */
    firstOpen: found[0]?.field,
    progress: reviewProgress(form, answers, rationaleMinimumWords),
    /** Whether what is written differs from what was submitted last. */
    differsFromSubmission: last === undefined || !sameAnswers(last.answers, answers),
    setScore: (key: string, score: number | null, rationale: string) =>
      autosave.setValue((previous) => withScore(previous, key, score, rationale)),
    setMinutes: (minutes: number | null) =>
      autosave.setValue((previous) => ({ ...previous, minutes })),
  };
}
export type ReviewHandle = ReturnType<typeof useReview>;

function withScore(
  answers: ReviewAnswers,
  key: string,
  score: number | null,
  rationale: string,
): ReviewAnswers {
  const scores = score === null ? answers.scores : { ...answers.scores, [key]: score };
  return { ...answers, scores, rationales: { ...answers.rationales, [key]: rationale } };
}

const markedOf = (outcome: ActionState): readonly MarkedPhrase[] =>
  (outcome.status === "error" && outcome.marked) || [];

const rationaleOf = ({ rationales }: ReviewAnswers, field: string): string =>
  rationales[field.replace(/-rationale$/, "")] ?? "";

/** What the server found beside what the browser finds. */
function refused(outcome: ActionState, found: readonly ShownProblem[]): ShownProblem[] {
  if (outcome.status !== "error") return [];
  // Marked phrases have a list of their own.
  const known = new Set([...found, ...markedOf(outcome)].map(({ field }) => field));
  return Object.entries(outcome.fieldErrors ?? {})
    .filter(([field]) => !known.has(field))
    .flatMap(([field, messages]) => messages.map((message) => ({ field, message })));
}
