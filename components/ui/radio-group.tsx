"use client";

import { useContext, useId, type ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldContext } from "./field-context";

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps {
  options: readonly RadioOption[];
  /** Taken from the field around it where missing. */
  name?: string;
  value?: string | undefined;
  defaultValue?: string | undefined;
  onValueChange?: (value: string) => void;
  /** `cards` frames each option, `row` sets short options side by side. */
  appearance?: "list" | "cards" | "row";
  required?: boolean;
}

/** Native radio buttons. Put it into a `Field group` (or `FormField group`), which gives the legend. */
export function RadioGroup(props: RadioGroupProps) {
  const { options, value, defaultValue, onValueChange, appearance = "list", required } = props;
  const field = useContext(FieldContext);
  const generatedId = useId();
  const baseId = field?.controlId ?? generatedId;
  const name = props.name ?? field?.name ?? generatedId;
  const initial = field?.typedValue ?? defaultValue;
  return (
    <div className={classNames(layouts[appearance])}>
      {options.map((option, index) => {
        // The first option carries the field's own id, so that the error summary can lead there.
        const id = index === 0 ? baseId : `${baseId}-${index}`;
        return (
          <label
            key={option.value}
            htmlFor={id}
            className={classNames("flex items-start gap-3 text-sm", dress[appearance])}
          >
            <input
              id={id}
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={required}
              {...(onValueChange || value !== undefined
                ? { checked: value === option.value, onChange: () => onValueChange?.(option.value) }
                : { defaultChecked: initial === option.value })}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span className="min-w-0 leading-6">
              {option.label}
              {option.hint ? <span className="block text-muted">{option.hint}</span> : null}
            </span>
          </label>
        );
      })}
    </div>
  );
}

const layouts = {
  list: "space-y-2",
  cards: "grid gap-2",
  row: "flex flex-wrap gap-x-6 gap-y-2",
};

const dress = {
  list: "py-0.5",
  cards:
    "rounded-md border border-line bg-surface p-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft",
  row: "py-0.5",
};
