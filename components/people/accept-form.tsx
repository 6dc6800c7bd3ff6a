"use client";

import { useRef } from "react";
import { signInByPassword } from "@/components/account/sign-in-requests";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Input } from "@/components/ui/input";
import { accept } from "@/lib/features/people/actions";
import { PartFields } from "./part-fields";
import type { TopicChoicesProps } from "./topic-choices";

export interface AcceptFormProps {
  invitation: {
    token: string;
    studyId: string;
    name: string;
    email: string;
    topics: TopicChoicesProps["topics"];
  };
}

/** Joins a study as somebody who has no account yet. */
export function AcceptForm({ invitation }: AcceptFormProps) {
  const fields = useRef<HTMLDivElement>(null);

  const goOn = async () => {
    const valueOf = (name: string) =>
      fields.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? "";
    const email = valueOf("email").trim();
    const target = `/studies/${invitation.studyId}`;
    const failed = await signInByPassword(email, valueOf("password"));
    const query = new URLSearchParams({ callbackUrl: target, email });
    window.location.assign(failed ? `/sign-in?${query}` : target);
  };

  return (
    <ActionForm action={accept} onSuccess={goOn} label="Join the study">
      <div ref={fields} className="space-y-6">
        <FormField name="name" label="Name">
          <Input autoComplete="name" defaultValue={invitation.name} />
        </FormField>
        <FormField name="email" label="E-mail">
          <Input type="email" autoComplete="username" defaultValue={invitation.email} />
        </FormField>
        <FormField name="password" label="Password" hint="At least 12 characters.">
          <Input type="password" autoComplete="new-password" />
        </FormField>
        <PartFields token={invitation.token} topics={invitation.topics} />
      </div>
      <SubmitButton size="large" className="w-full" pendingLabel="Joining…">
        Join the study
      </SubmitButton>
    </ActionForm>
  );
}
