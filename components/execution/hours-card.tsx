import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { logHoursAction } from "@/lib/features/execution/actions";
import { formatHours } from "./format-hours";
import { HoursTable } from "./hours-table";

/** The log of hours: what was worked when, and the sum. */
export function HoursCard({ task, canEdit }: { task: ExecutionTaskView; canEdit: boolean }) {
  const total = task.hours.reduce((sum, entry) => sum + entry.hours, 0);
  return (
    <Card id="hours" className="scroll-mt-24">
      <CardHeader
        title="Hours"
        description="Roughly, day by day. Reviewers don't see them; the study needs them to tell effort from quality."
        actions={
          <p className="text-sm">
            <span className="text-lg font-semibold tabular-nums">{formatHours(total)}</span> in all
          </p>
        }
      />
      <CardBody>
        {task.hours.length === 0 ? (
          <EmptyState title="Nothing logged yet" className="py-8">
            {canEdit ? "The first entry goes in below." : null}
          </EmptyState>
        ) : (
          <HoursTable task={task} canEdit={canEdit} />
        )}
      </CardBody>
      {canEdit ? (
        <CardFooter className="block">
          <ActionForm
            action={logHoursAction}
            label="Log hours"
            resetOnSuccess
            className="space-y-4"
          >
            <input type="hidden" name="studyId" value={task.studyId} />
            <div className="grid items-start gap-4 sm:grid-cols-[11rem_7rem_1fr]">
              <FormField name="workedOn" label="Day">
                <Input type="date" />
              </FormField>
              <FormField name="hours" label="Hours">
                <Input inputMode="decimal" autoComplete="off" placeholder="1.5" />
              </FormField>
              <FormField name="note" label="Note" optional>
                <Input maxLength={500} autoComplete="off" />
              </FormField>
            </div>
            <SubmitButton variant="secondary" pendingLabel="Adding…">
              Add entry
            </SubmitButton>
          </ActionForm>
        </CardFooter>
      ) : null}
    </Card>
  );
}
