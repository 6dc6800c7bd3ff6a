"use client";

import { createContext, useContext } from "react";

/** What a field tells the control inside it. */
export interface FieldState {
  controlId: string;
  name?: string | undefined;
  describedBy?: string | undefined;
  invalid: boolean;
  required: boolean;
  /** What was typed before the server refused it; wins over the control's own default. */
  typedValue?: string | undefined;
}

export const FieldContext = createContext<FieldState | null>(null);

interface ControlProps {
  id?: string | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling" | undefined;
}

/** A control's own props completed by the field around it: id, name, description, validity. */
export function useFieldControl<P extends ControlProps>(own: P): P {
  const field = useContext(FieldContext);
  if (!field) return own;
  const describedBy = [own["aria-describedby"], field.describedBy].filter(Boolean).join(" ");
  return {
    ...own,
    id: own.id ?? field.controlId,
    name: own.name ?? field.name,
    required: own.required ?? (field.required || undefined),
    "aria-describedby": describedBy || undefined,
    "aria-invalid": own["aria-invalid"] ?? (field.invalid || undefined),
  };
}

/** The default value to show: what the person typed last, else what the page gave. */
export function useTypedValue<V>(own: V): V | string {
  return useContext(FieldContext)?.typedValue ?? own;
}
