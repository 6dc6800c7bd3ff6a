"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { GuessTaskView } from "@/lib/blinding/views";
import { guessWording } from "@/lib/study/arm-guess";
import { submitExecutionGuess } from "@/lib/features/execution-review/actions";
import { submitIdeaGuess } from "@/lib/features/idea-review/actions";

const submitOfStage = { pre: submitIdeaGuess, post: submitExecutionGuess };

/** Asks for the guess and, unless it is “don’t know”, how certain it is. */
export function GuessForm({ task }: { task: GuessTaskView }) {
  const [answer, setAnswer] = useState<string>();
  const origins = task.machineFirst
    ? (["machine", "human"] as const)
    : (["human", "machine"] as const);
  return (
    <ActionForm action={submitOfStage[task.stage]} label="Your guess">
      <input type="hidden" name="studyId" value={task.studyId} />
      <input type="hidden" name="assignmentId" value={task.assignmentId} />
      <FormField group name="answer" label={guessWording.question}>
        <RadioGroup
          appearance="cards"
          value={answer ?? ""}
          onValueChange={setAnswer}
          options={[...origins, "dont-know" as const].map((value) => ({
            value,
            label: guessWording.answers[value],
          }))}
        />
      </FormField>
      {answer === undefined || answer === "dont-know" ? null : (
        <FormField group name="certainty" label={guessWording.certaintyQuestion}>
          <RadioGroup
            options={guessWording.certainties.map(({ value, label }) => ({
              value: String(value),
              label: `${value}: ${label}`,
            }))}
          />
        </FormField>
      )}
      <FormActions>
        <SubmitButton pendingLabel="Keeping…">Give your guess</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
