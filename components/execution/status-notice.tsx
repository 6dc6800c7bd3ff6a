import { Alert } from "@/components/ui/alert";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { reopenExecutionAction, startExecutionAction } from "@/lib/features/execution/actions";
import { ActForm } from "./act-form";
import { formatDay } from "./format-day";

/** Where the work stands, and the act that takes it on. */
export function StatusNotice({
  task,
  deadline,
}: {
  task: ExecutionTaskView;
  deadline: string | null;
}) {
  const fields = { studyId: task.studyId };
  const until = deadline ? ` by ${formatDay(deadline)}` : "";
  if (!task.isOpen) {
    return (
      <Alert tone="info" title="The execution phase is over">
        {task.status === "finished"
          ? "Thank you. What you handed in stays here for you to read; nothing can be changed any more."
          : "This work was not marked as finished. It stays here for you to read; nothing can be changed any more."}
      </Alert>
    );
  }
  if (task.status === "allocated") {
    return (
      <Alert
        tone="info"
        title="This idea fell to you"
        actions={
          <ActForm
            action={startExecutionAction}
            fields={fields}
            button="Start"
            label="Start the work"
          />
        }
      >
        {`Read it to the end, then press Start: from then on you can log hours and hand in. Finish${until || " before the phase closes"}.`}
      </Alert>
    );
  }
  if (task.status === "finished") {
    return (
      <Alert
        tone="success"
        title="You marked this work as finished"
        actions={
          <ActForm
            action={reopenExecutionAction}
            fields={fields}
            button="Reopen"
            label="Reopen the work"
            variant="secondary"
          />
        }
      >
        Until the phase closes you can reopen it to change something, and finish it again.
      </Alert>
    );
  }
  return deadline ? (
    <Alert tone="info">{`Hand in and mark the work as finished by ${formatDay(deadline)}.`}</Alert>
  ) : null;
}
