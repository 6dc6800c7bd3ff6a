import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { ReviewTaskView } from "@/lib/blinding/views";

export interface WorkspaceHeaderProps {
  task: ReviewTaskView;
  position: number;
  total: number;
  queueHref: string;
}

/** One line above the workspace: the way back, and which task this is. */
export function WorkspaceHeader({ task, position, total, queueHref }: WorkspaceHeaderProps) {
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 pb-2 lg:pb-4">
      <Link
        href={queueHref}
        className="inline-flex min-h-9 items-center gap-1.5 text-sm text-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" />
        All your reviews
      </Link>
      <h1 className="text-base font-semibold">
        {task.execution ? "Executed work" : "Idea"}{" "}
        <span className="tabular-nums">
          {position} of {total}
        </span>
      </h1>
      <Badge>{task.topic}</Badge>
      {task.isOpen ? null : <Badge tone="outline">Closed</Badge>}
    </header>
  );
}
