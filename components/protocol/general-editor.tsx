"use client";

import { FormField } from "@/components/forms/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { describeStudy } from "@/lib/features/protocol/actions";
import { EditorForm } from "./editor-form";

export interface GeneralEditorProps {
  studyId: string;
  name: string;
  description: string;
}

/** What the study is called and what it asks. */
export function GeneralEditor({ studyId, name, description }: GeneralEditorProps) {
  return (
    <EditorForm action={describeStudy} studyId={studyId} label="Name and description">
      <FormField
        name="name"
        label="Name"
        hint="Participants see it: let it say nothing of the arms."
      >
        <Input defaultValue={name} autoComplete="off" />
      </FormField>
      <FormField name="description" label="Description" hint="For the organizers only." optional>
        <Textarea defaultValue={description} />
      </FormField>
    </EditorForm>
  );
}
