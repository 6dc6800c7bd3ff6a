"use client";

import { useRef } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Input } from "@/components/ui/input";
import { signUp } from "@/lib/features/people/actions-account";
import { signInByPassword } from "./sign-in-requests";

/** The installation's first account. Signs in right after it was made. */
export function SignUpForm() {
  const fields = useRef<HTMLDivElement>(null);

  const goOn = async () => {
    const valueOf = (name: string) =>
      fields.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
    const email = valueOf("email").trim();
    const failed = await signInByPassword(email, valueOf("password"));
    window.location.assign(failed ? `/sign-in?email=${encodeURIComponent(email)}` : "/studies");
  };

  return (
    <ActionForm action={signUp} onSuccess={goOn} label="Make the first account">
      <div ref={fields} className="space-y-6">
        <FormField name="name" label="Name">
          <Input autoComplete="name" />
        </FormField>
        <FormField name="email" label="E-mail">
          <Input type="email" autoComplete="username" />
        </FormField>
        <FormField name="password" label="Password" hint="At least 12 characters.">
          <Input type="password" autoComplete="new-password" />
        </FormField>
      </div>
      <SubmitButton size="large" className="w-full" pendingLabel="Making your account…">
        Make the first account
      </SubmitButton>
    </ActionForm>
  );
}
