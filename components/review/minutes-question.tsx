"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { questionId } from "./question-id";

const longest = 6000;

export interface MinutesQuestionProps {
  minutes: number | null;
  errors: readonly string[];
  onChange: (minutes: number | null) => void;
}

/** How long the review took, as the reviewer says. Only digits can be typed. */
export function MinutesQuestion({ minutes, errors, onChange }: MinutesQuestionProps) {
  return (
    <Field
      id={questionId("minutes")}
      label="Minutes spent"
      hint="Reading and scoring together, as a whole number."
      errors={errors}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        className="max-w-32"
        value={minutes ?? ""}
        onChange={(event) => {
          const typed = Number(event.target.value.replace(/\D/g, ""));
          onChange(typed === 0 ? null : Math.min(typed, longest));
        }}
      />
    </Field>
  );
}
