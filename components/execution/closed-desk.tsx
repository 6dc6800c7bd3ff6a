import { CircleSlash, Hourglass, Inbox } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { ExecutionDeskView } from "@/lib/blinding/views";

/** The executor's page while there is no work on it, and why. */
export function ClosedDesk({ desk }: { desk: ExecutionDeskView }) {
  return (
    <>
      <PageHeader title="Your execution" />
      {desk.state === "waiting" ? (
        <EmptyState icon={Hourglass} title="Your idea is not drawn yet">
          Ideas are given to executors at random, once they have been reviewed. As soon as the
          execution phase begins, the idea that fell to you stands here, with a place for your
          hours, your changes, your paper and your code.
        </EmptyState>
      ) : desk.state === "withdrawn" ? (
        <EmptyState icon={CircleSlash} title="You no longer carry out an idea in this study">
          Your execution was withdrawn. What you handed in goes to no reviewer. If this surprises
          you, write to the organizer.
        </EmptyState>
      ) : (
        <EmptyState icon={Inbox} title="No idea fell to you">
          The ideas of this study were given to other executors. There is nothing for you to do
          here.
        </EmptyState>
      )}
    </>
  );
}
