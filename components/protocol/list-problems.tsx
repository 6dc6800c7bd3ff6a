"use client";

import { useFormState } from "@/components/forms/form-context";
import { FieldErrors } from "@/components/ui/field";

/** What is wrong with an edited list as a whole. */
export function ListProblems({ name }: { name: string }) {
  const errors = useFormState()?.fieldErrors[name] ?? [];
  return errors.length > 0 ? <FieldErrors errors={errors} /> : null;
}
