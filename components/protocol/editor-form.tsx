"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/entry/action-state";
import { useFinishEditing } from "./editable-card";

export interface EditorFormProps {
  action: FormAction;
  studyId: string;
  label: string;
  children: ReactNode;
}

/** The form inside an `EditableCard`: saves and closes, or gives up. */
export function EditorForm({ action, studyId, label, children }: EditorFormProps) {
  const finish = useFinishEditing();
  return (
    <ActionForm action={action} onSuccess={finish} label={label}>
      <input type="hidden" name="studyId" value={studyId} />
      {children}
      <FormActions>
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        <Button variant="quiet" onClick={() => finish()}>
          Cancel
        </Button>
      </FormActions>
    </ActionForm>
  );
}
