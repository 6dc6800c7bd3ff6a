import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { removePlanChangeAction } from "@/lib/features/execution/actions";
import { planChangeLabel } from "@/lib/study/vocabulary";
import { ActForm } from "./act-form";
import { PlanChangeForm } from "./plan-change-form";

/** What was done otherwise than the idea says. */
export function PlanChangesCard({ task, canEdit }: { task: ExecutionTaskView; canEdit: boolean }) {
  return (
    <Card id="changes" className="scroll-mt-24">
      <CardHeader
        title="Changes to the plan"
        description="Whatever you did otherwise than the idea says, and why. Reviewers read this list: name nobody in it."
      />
      <CardBody>
        {task.changes.length === 0 ? (
          <EmptyState
            title={
              task.status === "finished" ? "Carried out without changes" : "No changes listed yet"
            }
            className="py-8"
          >
            {canEdit ? "If nothing changes at all, say so when you finish." : null}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {task.changes.map((change, index) => (
              <li key={change.changeId} className="py-4 first:pt-0 last:pb-0">
                <div className="flex items-start justify-between gap-4">
                  <Badge tone="accent">{planChangeLabel(change.category)}</Badge>
                  {canEdit ? (
                    <ActForm
                      action={removePlanChangeAction}
                      fields={{ studyId: task.studyId, changeId: change.changeId }}
                      button="Remove"
                      label={`Remove change ${index + 1}`}
                      variant="danger-quiet"
                      size="small"
                    />
                  ) : null}
                </div>
                <p className="mt-2 max-w-[76ch] text-sm break-words whitespace-pre-wrap">
                  {change.what}
                </p>
                <p className="mt-1.5 max-w-[76ch] text-sm break-words whitespace-pre-wrap text-muted">
                  <span className="font-medium">Why: </span>
                  {change.why}
                </p>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
      {canEdit ? (
        <CardFooter className="block">
          <PlanChangeForm studyId={task.studyId} />
        </CardFooter>
      ) : null}
    </Card>
  );
}
