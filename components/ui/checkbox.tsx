"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { classNames } from "./class-names";
import { useTypedValue } from "./field-context";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** A check box with its label beside it; the whole line is the target. */
export function Checkbox({ label, hint, className, defaultChecked, id, ...own }: CheckboxProps) {
  const generatedId = useId();
  const controlId = id ?? generatedId;
  const typed = useTypedValue(undefined);
  const checked = typed === undefined ? defaultChecked : typed === (own.value ?? "on");
  return (
    <div className={classNames("flex items-start gap-3 py-1", className)}>
      <input
        {...own}
        {...(own.checked === undefined ? { defaultChecked: checked } : {})}
        id={controlId}
        type="checkbox"
        aria-describedby={hint ? `${controlId}-hint` : own["aria-describedby"]}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <div className="min-w-0 text-sm">
        <label htmlFor={controlId} className="block leading-6">
          {label}
        </label>
        {hint ? (
          <p id={`${controlId}-hint`} className="text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
