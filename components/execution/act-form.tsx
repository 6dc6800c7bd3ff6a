import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { ButtonProps } from "@/components/ui/button";
import type { FormAction } from "@/lib/entry/action-state";

export interface ActFormProps {
  action: FormAction;
  /** Hidden fields. */
  fields: Readonly<Record<string, string>>;
  /** What the button shows: words, or a sign that `label` puts into words. */
  button: ReactNode;
  /** The name for screen readers. */
  label: string;
  variant?: ButtonProps["variant"];
  size?: ButtonProps["size"];
}

/** One button that does one thing. */
export function ActForm({ action, fields, button, label, variant, size }: ActFormProps) {
  return (
    <ActionForm action={action} label={label} className="space-y-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size={size} aria-label={label}>
        {button}
      </SubmitButton>
    </ActionForm>
  );
}
