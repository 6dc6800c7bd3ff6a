import { ClipboardList } from "lucide-react";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import type { QueueEntryView } from "@/lib/blinding/views";
import { nextTask, queueProgress } from "@/lib/study/review-queue";
import { QueueSection } from "./queue-section";

export interface ReviewQueueProps {
  studyId: string;
  /** Both stages' tasks, each stage in the reviewer's own order. */
  entries: readonly QueueEntryView[];
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** Everything that a reviewer has to review in a study, what is open first. */
export function ReviewQueue({ studyId, entries }: ReviewQueueProps) {
  const open = entries.filter((entry) => entry.isOpen);
  const closed = entries.filter((entry) => !entry.isOpen);
  const next = nextTask(open);
  const { submitted, total } = queueProgress(open);
  const deadline = open[0]?.deadline;
  return (
    <>
      <PageHeader
        title="Your reviews"
        description="You see neither who wrote nor who carried out what you judge. Drafts are saved as you type; only what you submit counts."
      />
      {entries.length === 0 ? (
        <EmptyState icon={ClipboardList} title="Nothing to review yet">
          Your tasks appear here once the review has opened and they have been assigned.
        </EmptyState>
      ) : null}
      {total > 0 ? (
        <Card className="mb-8">
          <CardBody className="flex flex-wrap items-center gap-x-8 gap-y-4">
            <div className="min-w-0 flex-1 basis-64">
              <Progress label="Submitted" value={submitted} maximum={total} />
              <p className="mt-2 text-sm text-muted">
                {next ? describeRest(total - submitted) : "Everything is submitted. Thank you."}
                {deadline ? ` Please submit by ${day.format(new Date(deadline))}.` : ""}
              </p>
            </div>
            {next ? (
              <LinkButton
                href={`/studies/${studyId}/reviews/${next.assignmentId}`}
                prefetch={false}
                size="large"
                className="w-full sm:w-auto"
              >
                {next.state === "draft" ? "Continue your draft" : "Continue with the next"}
              </LinkButton>
            ) : null}
          </CardBody>
        </Card>
      ) : null}
      <div className="space-y-10">
        <QueueSection studyId={studyId} entries={open.filter((entry) => entry.stage === "pre")} />
        <QueueSection studyId={studyId} entries={open.filter((entry) => entry.stage === "post")} />
        <QueueSection
          studyId={studyId}
          entries={closed.filter((entry) => entry.stage === "post")}
        />
        <QueueSection studyId={studyId} entries={closed.filter((entry) => entry.stage === "pre")} />
      </div>
    </>
  );
}

function describeRest(count: number): string {
  return count === 1 ? "One is left." : `${count} are left.`;
}
