import { Badge, type BadgeTone } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import type { ExecutionDeskView, ExecutionTaskView } from "@/lib/blinding/views";
import { CodeCard } from "./code-card";
import { ClosedDesk } from "./closed-desk";
import { FinishCard } from "./finish-card";
import { HoursCard } from "./hours-card";
import { IdeaCard } from "./idea-card";
import { PaperCard } from "./paper-card";
import { PlanChangesCard } from "./plan-changes-card";
import { StatusNotice } from "./status-notice";

const statuses: Record<ExecutionTaskView["status"], { label: string; tone: BadgeTone }> = {
  allocated: { label: "Not started", tone: "neutral" },
  started: { label: "In progress", tone: "info" },
  finished: { label: "Finished", tone: "success" },
  withdrawn: { label: "Withdrawn", tone: "warning" },
};

const parts = [
  { id: "idea", label: "Idea" },
  { id: "hours", label: "Hours" },
  { id: "changes", label: "Changes" },
  { id: "paper", label: "Paper" },
  { id: "code", label: "Code" },
  { id: "finish", label: "Finish" },
];

/** An executor's whole work on one page: the idea, the log, the changes, what is handed in. */
export function ExecutionDesk({ desk }: { desk: ExecutionDeskView }) {
  const { task } = desk;
  if (!task) return <ClosedDesk desk={desk} />;
  const status = statuses[task.status];
  const canEdit = task.isOpen && task.status === "started";
  return (
    <>
      <PageHeader
        title="Your execution"
        description="Carry out the idea below as it is written. Reviewers will see the idea, your list of changes, your paper and your code; never your name or your hours."
        badges={
          <>
            <Badge tone={status.tone}>{status.label}</Badge>
            {task.isOpen ? null : <Badge>Closed</Badge>}
          </>
        }
      />
      <div className="space-y-6">
        <StatusNotice task={task} deadline={desk.deadline} />
        <nav aria-label="Parts of this page">
          <ul className="-mx-2 flex flex-wrap text-sm">
            {parts.map((part) => (
              <li key={part.id}>
                <a
                  href={`#${part.id}`}
                  className="inline-flex min-h-9 items-center rounded-md px-2 text-accent hover:underline"
                >
                  {part.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <IdeaCard topic={task.topic} idea={task.idea} />
        <HoursCard task={task} canEdit={canEdit} />
        <PlanChangesCard task={task} canEdit={canEdit} />
        <PaperCard task={task} canEdit={canEdit} />
        <CodeCard task={task} canEdit={canEdit} />
        <FinishCard task={task} canEdit={canEdit} />
      </div>
    </>
  );
}
