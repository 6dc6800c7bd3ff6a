import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export interface NumberFieldProps {
  name: string;
  label: string;
  value: number | undefined;
  /** The least and the most that can be asked. */
  range: readonly [number, number];
  step?: "any";
  hint?: string;
  optional?: boolean;
}

/** A number of the plan; whole unless `step` says otherwise. */
export function NumberField(props: NumberFieldProps) {
  const { name, label, value, range, step, hint, optional = false } = props;
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      <Input
        type="number"
        min={range[0]}
        max={range[1]}
        step={step ?? 1}
        defaultValue={value === undefined ? "" : String(value)}
      />
    </Field>
  );
}

/** Numbers under one heading, side by side where there is room. */
export function NumberGrid(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">{props.title}</legend>
      {props.note ? <p className="mt-1 max-w-prose text-sm text-muted">{props.note}</p> : null}
      <div className="mt-3 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {props.children}
      </div>
    </fieldset>
  );
}
