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
      startTransition(() => setCalledState(answer));
      if (answer.status !== "success") return;
      if (resetOnSuccess) form.reset();
      onSuccess?.(answer);
    });
  };

  const registerLabel = useCallback((name: string, text: string) => {
    setLabels((known) => (known[name] === text ? known : { ...known, [name]: text }));
  }, []);
  const context = useMemo<FormState>(
    () => ({
      formId,
      pending,
      pendingButton: pending ? pressed : null,
      fieldErrors: (state.status === "error" && state.fieldErrors) || {},
      values: (state.status === "error" && state.values) || {},
      registerLabel,
    }),
    [formId, pending, pressed, state, registerLabel],
  );

  return (
    <form
      action={post}
      onSubmit={submit}
      noValidate
      aria-label={label}
      className={classNames("space-y-6", className)}
    >
      <FormOutcome state={state} formId={formId} labels={labels} />
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
