"use client";

import { ActionForm } from "@/components/forms/action-form";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { makeDraw } from "@/lib/features/allocation/actions";

export interface DrawFormProps {
  studyId: string;
  kind: string;
  isDrawn: boolean;
  people: string;
}

/** The button that draws, and draws again. */
export function DrawForm({ studyId, kind, isDrawn, people }: DrawFormProps) {
  return (
    <ActionForm action={makeDraw} label={`Draw ${people}`} className="w-full space-y-3">
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="kind" value={kind} />
      <FormActions>
        <SubmitButton variant={isDrawn ? "secondary" : "primary"} pendingLabel="Drawing…">
          {isDrawn ? "Draw again" : `Draw ${people}`}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
