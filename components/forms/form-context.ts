"use client";

import { createContext, useContext } from "react";
import type { MarkedPhrase } from "@/lib/study/marked-phrase";

/** What a form tells its fields and buttons. */
export interface FormState {
  formId: string;
  pending: boolean;
  /** The button that was pressed, while its work is under way. */
  pendingButton: HTMLElement | null;
  fieldErrors: Record<string, string[]>;
  values: Record<string, string>;
  /** What the anonymity scan marked in the last try. */
  marked: readonly MarkedPhrase[];
  /** Takes back what was said about a field that was changed otherwise than by typing. */
  forget: (name: string) => void;
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
