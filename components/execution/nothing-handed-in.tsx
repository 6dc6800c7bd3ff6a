import { EmptyState } from "@/components/ui/empty-state";
import type { ExecutionTaskView } from "@/lib/blinding/views";

/** Stands where nothing was handed in and nothing can be now. */
export function NothingHandedIn({ what, task }: { what: string; task: ExecutionTaskView }) {
  const canStart = task.isOpen && task.status === "allocated";
  return (
    <EmptyState title={canStart ? `No ${what} yet` : `No ${what} was handed in`} className="py-8">
      {canStart ? "Once you have started, it goes in here." : null}
    </EmptyState>
  );
}
