import { ReturnedPhrases } from "@/components/anonymity/returned-phrases";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { recordPlanChangeAction } from "@/lib/features/execution/actions";
import { planChangeCategories, planChangeLabel } from "@/lib/study/vocabulary";

/** Adds a change to the list. */
export function PlanChangeForm({ studyId }: { studyId: string }) {
  return (
    <ActionForm
      action={recordPlanChangeAction}
      label="Add a change"
      resetOnSuccess
      className="space-y-4"
    >
      <input type="hidden" name="studyId" value={studyId} />
      <FormField name="category" label="What kind of change" className="max-w-64">
        <Select>
          {planChangeCategories.map((category) => (
            <option key={category} value={category}>
              {planChangeLabel(category)}
            </option>
          ))}
        </Select>
      </FormField>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <FormField name="what" label="What was changed">
          <Textarea maxLength={2000} />
        </FormField>
        <FormField name="why" label="Why">
          <Textarea maxLength={2000} />
        </FormField>
      </div>
      <ReturnedPhrases />
      <SubmitButton variant="secondary" pendingLabel="Adding…">
        Add change
      </SubmitButton>
    </ActionForm>
  );
}
