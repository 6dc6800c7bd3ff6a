"use client";

import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { beginStudy } from "@/lib/features/protocol/actions";

export interface NewStudyFormProps {
  templates: readonly { key: string; name: string; description: string; contents: string[] }[];
}

/** Names a study and says what it begins from. */
export function NewStudyForm({ templates }: NewStudyFormProps) {
  return (
    <ActionForm action={beginStudy} label="New study" className="max-w-2xl">
      <FormField
        name="name"
        label="Name"
        hint="Participants see it: let it say nothing of the arms."
      >
        <Input autoComplete="off" />
      </FormField>
      <FormField name="templateKey" label="Begin from" group>
        <RadioGroup
          appearance="cards"
          defaultValue={templates[0]?.key}
          options={templates.map((template) => ({
            value: template.key,
            label: template.name,
            hint: (
              <>
                {template.description}
                <span className="mt-2 block">{template.contents.join(" · ")}</span>
              </>
            ),
          }))}
        />
      </FormField>
      <FormActions>
        <SubmitButton pendingLabel="Creating…">Create the study</SubmitButton>
        <LinkButton href="/studies" variant="quiet">
          Cancel
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}
