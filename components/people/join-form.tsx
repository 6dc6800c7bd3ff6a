"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { join } from "@/lib/features/people/actions";
import { PartFields } from "./part-fields";
import type { TopicChoicesProps } from "./topic-choices";

/** Joins a study with the account that is signed in. */
export function JoinForm(props: { token: string; topics: TopicChoicesProps["topics"] }) {
  return (
    <ActionForm action={join} label="Join the study">
      <PartFields {...props} />
      <SubmitButton size="large" className="w-full" pendingLabel="Joining…">
        Join the study
      </SubmitButton>
    </ActionForm>
  );
}
