"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { restoreForm } from "@/lib/features/protocol/actions";
import type { Stage } from "@/lib/study/vocabulary";
import { useFinishEditing } from "./editable-card";

/** Takes the template's form again; the present one stays as an earlier version. */
export function RestoreForm({ studyId, stage }: { studyId: string; stage: Stage }) {
  const finish = useFinishEditing();
  return (
    <ActionForm action={restoreForm} onSuccess={finish} className="mb-6 space-y-2">
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="stage" value={stage} />
      <SubmitButton variant="secondary" size="small">
        Restore the template’s form
      </SubmitButton>
      <p className="text-sm text-muted">
        At once, in place of the questions below and of what you changed in them.
      </p>
    </ActionForm>
  );
}
