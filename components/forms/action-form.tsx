"use client";

import { unstable_rethrow } from "next/navigation";
import {
  useActionState,
  useCallback,
  useId,
  useMemo,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from "react";
import { classNames } from "@/components/ui/class-names";
import { idleState, type ActionState, type FormAction } from "@/lib/entry/action-state";
import { describeFailedCall } from "./failed-call";
import { FormContext, type FormState } from "./form-context";
import { FormOutcome } from "./form-outcome";

export interface ActionFormProps {
  action: FormAction;
  children: ReactNode;
  /** Names the form for screen readers, where no heading does. */
  label?: string;
  /** Empties the fields after success; by default they keep what was typed. */
  resetOnSuccess?: boolean;
  onSuccess?: (state: ActionState) => void;
  className?: string;
}

/**
 * A form for a Server Action that answers with an `ActionState`. Errors are listed at the top and beside their
 * fields; nothing typed is lost, neither to an error nor to a broken connection. Without scripts the browser
 * posts the form itself and the page comes back with the same answer.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, children, label, resetOnSuccess = false, onSuccess, className } = props;
  const formId = useId();
  const [postedState, post] = useActionState(action, idleState);
  const [calledState, setCalledState] = useState<ActionState | null>(null);
  const [pending, startTransition] = useTransition();
  const [pressed, setPressed] = useState<HTMLElement | null>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  const [changed, setChanged] = useState<readonly string[]>([]);
  const state = calledState ?? postedState;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    // React would empty the form after each call, the refused ones too: so the call is made here.
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const formData = new FormData(form, button);
    setPressed(button);
    startTransition(async () => {
      const answer = await callAction(action, state, formData);
      startTransition(() => {
        setCalledState(answer);
        setChanged([]);
      });
      if (answer.status !== "success") return;
      if (resetOnSuccess) form.reset();
      onSuccess?.(answer);
    });
  };

  const forget = useCallback((name: string) => {
    setChanged((known) => (known.includes(name) ? known : [...known, name]));
  }, []);

  // What was said about a field is no longer true once it is changed.
  const noteChange = (event: FormEvent<HTMLFormElement>) => {
    const name = (event.target as HTMLInputElement).name.replace(/\[\]$/, "");
    if (state.status !== "error" || !state.fieldErrors?.[name]) return;
    forget(name);
  };

  const registerLabel = useCallback((name: string, text: string) => {
    setLabels((known) => (known[name] === text ? known : { ...known, [name]: text }));
  }, []);
  const context = useMemo<FormState>(
    () => ({
      formId,
      pending,
      pendingButton: pending ? pressed : null,
      fieldErrors: state.status === "error" ? without(state.fieldErrors ?? {}, changed) : {},
      values: (state.status === "error" && state.values) || {},
      marked: (state.status === "error" && state.marked) || [],
      forget,
      registerLabel,
    }),
    [formId, pending, pressed, state, changed, forget, registerLabel],
  );

  return (
    <form
      action={post}
      onSubmit={submit}
      onInput={noteChange}
      noValidate
      aria-label={label}
      className={classNames("space-y-6", className)}
    >
      <FormOutcome
        state={state}
        fieldErrors={context.fieldErrors}
        formId={formId}
        labels={labels}
      />
      <FormContext value={context}>{children}</FormContext>
    </form>
  );
}

/** Redirects and «not found» pass through; what broke on the way becomes words. */
async function callAction(action: FormAction, state: ActionState, formData: FormData) {
  try {
    return await action(state, formData);
  } catch (error) {
    unstable_rethrow(error);
    return describeFailedCall(error);
  }
}

function without(errors: Record<string, string[]>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !names.includes(name)));
}
