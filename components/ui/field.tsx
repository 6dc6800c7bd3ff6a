"use client";

import { CircleAlert } from "lucide-react";
import { useId, useMemo, type ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldContext, type FieldState } from "./field-context";
import { Label } from "./label";

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
  name?: string;
  /** The control's id; made up where missing. */
  id?: string;
  /** Says «optional» beside the label. A field is required unless it says so. */
  optional?: boolean;
  /** For several radio buttons or check boxes: a fieldset with a legend instead of a label. */
  group?: boolean;
  typedValue?: string | undefined;
  className?: string;
  children: ReactNode;
}

/** Label, hint, control and inline errors, tied together for screen readers. */
export function Field(props: FieldProps) {
  const { label, hint, errors, name, optional = false, group = false, typedValue } = props;
  const generatedId = useId();
  const controlId = props.id ?? generatedId;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const invalid = Boolean(errors?.length);
  const errorId = invalid ? `${controlId}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  const state = useMemo<FieldState>(
    () => ({ controlId, name, describedBy, invalid, required: !optional && !group, typedValue }),
    [controlId, name, describedBy, invalid, optional, group, typedValue],
  );
  const heading = (
    <>
      {label}
      {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
    </>
  );
  const Wrapper = group ? "fieldset" : "div";
  return (
    <Wrapper
      className={classNames("min-w-0 space-y-1.5", props.className)}
      aria-describedby={group ? describedBy : undefined}
    >
      {group ? (
        <legend className="mb-1.5 text-sm font-medium">{heading}</legend>
      ) : (
        <Label htmlFor={controlId} className="block">
          {heading}
        </Label>
      )}
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      <FieldContext value={state}>{props.children}</FieldContext>
      {invalid ? <FieldErrors id={errorId} errors={errors ?? []} /> : null}
    </Wrapper>
  );
}

export function FieldHint({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <div id={id} className="max-w-prose text-sm text-muted">
      {children}
    </div>
  );
}

export function FieldErrors({
  id,
  errors,
}: {
  id?: string | undefined;
  errors: readonly string[];
}) {
  return (
    <ul id={id} className="space-y-0.5 text-sm font-medium text-danger">
      {errors.map((error) => (
        <li key={error} className="flex gap-1.5">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          <span>{error}</span>
        </li>
      ))}
    </ul>
  );
}
