import { CircleCheck, CircleDashed } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { finishExecutionAction } from "@/lib/features/execution/actions";

/** What finishing needs, what of it is there, and the button. */
export function FinishCard({ task, canEdit }: { task: ExecutionTaskView; canEdit: boolean }) {
  const needs = [
    { label: "Paper", isThere: task.paper !== null },
    { label: "Code or snapshot", isThere: task.code !== null || task.snapshotUrl !== null },
    { label: "At least one entry of hours", isThere: task.hours.length > 0 },
    {
      label: "Changes to the plan, or the word that there are none",
      isThere: task.changes.length > 0 || task.status === "finished",
    },
  ];
  return (
    <Card id="finish" className="scroll-mt-24">
      <CardHeader
        title="Finish"
        description="What is needed before the work can go to reviewers."
      />
      <CardBody className="space-y-5">
        <ul className="space-y-2 text-sm">
          {needs.map((need) => (
            <li key={need.label} className="flex items-center gap-2.5">
              {need.isThere ? (
                <CircleCheck aria-hidden className="size-5 shrink-0 text-success" />
              ) : (
                <CircleDashed aria-hidden className="size-5 shrink-0 text-muted" />
              )}
              <span>
                {need.label}
                <span className="sr-only">{need.isThere ? ": there" : ": missing"}</span>
              </span>
            </li>
          ))}
        </ul>
        {task.status === "finished" ? (
          <Alert tone="success">
            {task.isOpen
              ? "You marked this work as finished. Until the phase closes you can reopen it at the top of this page."
              : "You marked this work as finished."}
          </Alert>
        ) : null}
        {canEdit ? (
          <ActionForm
            // What was said to be missing is forgotten as soon as some of it is there.
            key={needs.map((need) => need.isThere).join()}
            action={finishExecutionAction}
            label="Finish"
            className="space-y-4"
          >
            <input type="hidden" name="studyId" value={task.studyId} />
            {task.changes.length === 0 ? (
              <Checkbox
                name="noChanges"
                label="Nothing of the plan was changed"
                hint="Only if you carried it out exactly as it is written."
              />
            ) : null}
            <SubmitButton pendingLabel="Finishing…">Mark as finished</SubmitButton>
          </ActionForm>
        ) : null}
      </CardBody>
    </Card>
  );
}
