import { ConfirmByText } from "@/components/forms/confirm-by-text";
import { FormField } from "@/components/forms/form-field";
import { Alert } from "@/components/ui/alert";
import { Textarea } from "@/components/ui/textarea";
import { unblindStudy } from "@/lib/features/analysis/actions";

type Props = { studyId: string; studyName: string; canUnblind: boolean };

/** What masked results mean, and for the custodian the way to open the seal. */
export function UnblindPanel({ studyId, studyName, canUnblind }: Props) {
  const button = (
    <ConfirmByText
      label="Unblind the study"
      title="Unblind the study"
      description="Arms will be shown by name to everybody who may see the analysis. This can’t be taken back, and the record names you."
      phrase={studyName}
      action={unblindStudy}
      hiddenFields={{ studyId }}
    >
      <FormField
        name="reason"
        label="Reason"
        hint="Kept in the record, such as “data frozen, plan registered”."
      >
        <Textarea rows={2} />
      </FormField>
    </ConfirmByText>
  );
  return (
    <Alert tone="info" title="Arms are masked" {...(canUnblind ? { actions: button } : {})}>
      The labels A, B, … were drawn at random when the ideas were sealed. Tests are two-sided for
      now, since a direction would name an arm.
      {canUnblind ? "" : " The study’s custodian can open the seal."}
    </Alert>
  );
}
