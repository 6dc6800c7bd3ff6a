"use client";

import { ActionForm } from "@/components/forms/action-form";
import { ConfirmByText } from "@/components/forms/confirm-by-text";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { advanceStudy } from "@/lib/features/conduct/actions";
import type { PhaseStep } from "@/lib/features/conduct/rules-steps";
import type { Phase } from "@/lib/study/vocabulary";

export interface AdvanceFormProps {
  studyId: string;
  studyName: string;
  phase: Phase;
  step: PhaseStep;
  /** Something without which there is no going on is missing. */
  isBlocked: boolean;
  /** Something is open that may be passed over. */
  offersClosingAnyway: boolean;
}

/** The button that takes a study on; sealing and freezing ask for the study's name. */
export function AdvanceForm(props: AdvanceFormProps) {
  const { studyId, studyName, phase, step, isBlocked, offersClosingAnyway } = props;
  const closeAnyway = offersClosingAnyway ? (
    <Checkbox
      name="closeAnyway"
      label="Close anyway"
      hint="What is open stays open. The audit trail will say so."
    />
  ) : null;
  if (step.isSealing) {
    return (
      <ConfirmByText
        label={step.label}
        title={step.label}
        description={step.description}
        phrase={studyName.trim()}
        action={advanceStudy}
        hiddenFields={{ studyId, phase }}
        variant="primary"
        disabled={isBlocked}
      >
        {closeAnyway}
      </ConfirmByText>
    );
  }
  return (
    <ActionForm action={advanceStudy} label={step.label} className="space-y-4">
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="phase" value={phase} />
      {closeAnyway}
      <FormActions>
        <SubmitButton disabled={isBlocked} pendingLabel="One moment…">
          {step.label}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
