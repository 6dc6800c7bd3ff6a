"use client";

import { useEffect, useRef, type MouseEvent } from "react";
import { Alert } from "@/components/ui/alert";
import type { ActionState } from "@/lib/entry/action-state";
import { fieldId } from "./form-context";

export interface FormOutcomeProps {
  state: ActionState;
  /** Of its errors those that still stand. */
  fieldErrors: Record<string, string[]>;
  formId: string;
  /** The fields' labels by name. */
  labels: Record<string, string>;
}

/** The answer at the top of a form. Focus moves to a summary of errors, whose lines lead to their fields. */
export function FormOutcome({ state, fieldErrors, formId, labels }: FormOutcomeProps) {
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.status === "error") summary.current?.focus();
    if (state.status === "success") summary.current?.scrollIntoView({ block: "nearest" });
  }, [state]);

  if (state.status === "success" && state.message) {
    return (
      <Alert ref={summary} tone="success" role="status">
        {state.message}
      </Alert>
    );
  }
  if (state.status !== "error") return null;
  const entries = Object.entries(fieldErrors).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  );
  return (
    <Alert ref={summary} tone="danger" role="alert" tabIndex={-1} title={state.message}>
      {entries.length > 0 ? (
        <ul className="list-disc space-y-1 pl-5">
          {entries.map(({ name, message }) => (
            <li key={`${name}-${message}`}>
              <a
                href={`#${fieldId(formId, name)}`}
                onClick={(event) => goToField(event, fieldId(formId, name))}
                className="underline underline-offset-2 hover:no-underline"
              >
                {labels[name] ? `${labels[name]}: ${message}` : message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Alert>
  );
}

function goToField(event: MouseEvent, id: string) {
  const control = document.getElementById(id);
  if (!control) return;
  event.preventDefault();
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
}
