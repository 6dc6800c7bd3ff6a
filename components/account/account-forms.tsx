"use client";

import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { Input } from "@/components/ui/input";
import { rename, setPassword } from "@/lib/features/people/actions-account";

/** What the person is called. */
export function ProfileForm({ name, email }: { name: string; email: string }) {
  return (
    <ActionForm action={rename} label="Your name">
      <FormField name="name" label="Name" hint={`You sign in as ${email}.`}>
        <Input autoComplete="name" defaultValue={name} />
      </FormField>
      <FormActions>
        <SubmitButton variant="secondary">Save the name</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** A new password; the first one where the person has signed in by links so far. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  return (
    <ActionForm action={setPassword} resetOnSuccess label="Your password">
      {hasPassword ? (
        <FormField name="currentPassword" label="Current password">
          <Input type="password" autoComplete="current-password" />
        </FormField>
      ) : null}
      <FormField name="newPassword" label="New password" hint="At least 12 characters.">
        <Input type="password" autoComplete="new-password" />
      </FormField>
      <FormActions>
        <SubmitButton variant="secondary" pendingLabel="Changing…">
          {hasPassword ? "Change the password" : "Set a password"}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
