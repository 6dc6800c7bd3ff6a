"use client";

import { useEffect } from "react";
import { Field, type FieldProps } from "@/components/ui/field";
import { fieldId, useFormState } from "./form-context";

export interface FormFieldProps extends Omit<FieldProps, "id" | "typedValue" | "name"> {
  name: string;
}

/** A field of an `ActionForm`: its errors and what was typed come from the form's last answer. */
export function FormField({ name, errors, ...rest }: FormFieldProps) {
  const form = useFormState();
  const registerLabel = form?.registerLabel;
  const label = typeof rest.label === "string" ? rest.label : undefined;

  useEffect(() => {
    if (label) registerLabel?.(name, label);
  }, [registerLabel, name, label]);

  return (
    <Field
      {...rest}
      {...(form ? { id: fieldId(form.formId, name) } : {})}
      name={name}
      errors={errors ?? form?.fieldErrors[name]}
      typedValue={form?.values[name]}
    />
  );
}
