"use client";

import { createContext, useContext } from "react";

/** What a form tells its fields and buttons. */
export interface FormState {
  formId: string;
  pending: boolean;
  /** The button that was pressed, while its work is under way. */
  pendingButton: HTMLElement | null;
  fieldErrors: Record<string, string[]>;
  values: Record<string, string>;
  registerLabel: (name: string, label: string) => void;
}

export const FormContext = createContext<FormState | null>(null);

/** The form around a field or button, if any. */
export function useFormState(): FormState | null {
  return useContext(FormContext);
}

/** The id of a field's control, so that the summary of errors can lead there. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
