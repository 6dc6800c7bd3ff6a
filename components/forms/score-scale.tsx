"use client";

import { useId, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { WordLimits } from "@/components/ui/count-words";
import { Field, FieldErrors, FieldHint } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ScoreAnchors, type ScoreAnchor } from "./score-anchors";
import { ScoreRow } from "./score-row";

export interface ScoreAnswer {
  /** Null until a number was chosen. */
  value: number | null;
  rationale: string;
}

export interface ScoreScaleProps extends ScoreAnswer {
  question: ReactNode;
  description?: ReactNode;
  minimum: number;
  maximum: number;
  /** What the numbers mean. Not each number needs one. */
  anchors?: readonly ScoreAnchor[];
  onChange: (answer: ScoreAnswer) => void;
  /** `none` leaves the text area out. */
  rationaleAsked?: "required" | "optional" | "none";
  rationaleHint?: ReactNode;
  wordLimits?: WordLimits;
  optional?: boolean;
  errors?: { value?: readonly string[]; rationale?: readonly string[] };
  disabled?: boolean;
  /** The first radio button's id, for a summary of errors; the text area's is `${id}-rationale`. */
  id?: string;
}

/** One scored question: its scale, what the numbers mean beside it, and the reasons for the choice. */
export function ScoreScale(props: ScoreScaleProps) {
  const { question, description, minimum, maximum, anchors = [], value, rationale } = props;
  const { onChange, rationaleAsked = "required", errors = {}, optional, disabled } = props;
  const generatedId = useId();
  const id = props.id ?? generatedId;
  const describedBy = [
    description ? `${id}-hint` : null,
    errors.value?.length ? `${id}-error` : null,
  ].filter(Boolean);
  const idOf = (score: number) => (score === minimum ? id : `${id}-${score}`);
  return (
    <div className="@container">
      <fieldset aria-describedby={describedBy.join(" ") || undefined} disabled={disabled}>
        <legend className="text-base font-semibold">
          {question}
          {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
        </legend>
        {description ? <FieldHint id={`${id}-hint`}>{description}</FieldHint> : null}
        <div
          className={classNames(
            "mt-4 grid gap-x-8 gap-y-4",
            anchors.length > 0 && "@2xl:grid-cols-2 @2xl:grid-rows-[auto_1fr]",
          )}
        >
          <div className="min-w-0 space-y-3">
            <ScoreRow
              idOf={idOf}
              name={id}
              minimum={minimum}
              maximum={maximum}
              value={value}
              invalid={Boolean(errors.value?.length)}
              required={!optional}
              onSelect={(next) => onChange({ value: next, rationale })}
            />
            {errors.value?.length ? <FieldErrors id={`${id}-error`} errors={errors.value} /> : null}
          </div>
          {anchors.length > 0 ? (
            <ScoreAnchors
              idOf={idOf}
              anchors={anchors}
              value={value}
              disabled={disabled}
              className="@2xl:col-start-2 @2xl:row-span-2 @2xl:row-start-1"
            />
          ) : null}
          {rationaleAsked === "none" ? null : (
            <Field
              id={`${id}-rationale`}
              label="Rationale"
              hint={props.rationaleHint}
              optional={rationaleAsked === "optional"}
              errors={errors.rationale}
            >
              <Textarea
                value={rationale}
                wordCount={props.wordLimits ?? true}
                onChange={(event) => onChange({ value, rationale: event.target.value })}
              />
            </Field>
          )}
        </div>
      </fieldset>
    </div>
  );
}
