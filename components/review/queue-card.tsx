import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { QueueEntryView } from "@/lib/blinding/views";

export interface QueueCardProps {
  entry: QueueEntryView;
  position: number;
  href: string;
}

/** One task; the whole card leads to it. Not prefetched: looking at the queue opens no task. */
export function QueueCard({ entry, position, href }: QueueCardProps) {
  const state = describeState(entry);
  return (
    <Link
      href={href}
      prefetch={false}
      className="group flex items-start gap-3 rounded-lg border border-line bg-surface p-4 shadow-card hover:border-line-strong sm:gap-4"
    >
      <span aria-hidden className="w-5 pt-px text-right text-sm text-muted tabular-nums">
        {position}
      </span>
      <span className="min-w-0 flex-1 sm:flex sm:items-center sm:gap-4">
        <span className="block min-w-0 font-medium break-words group-hover:underline group-hover:underline-offset-4 sm:flex-1">
          {entry.title}
        </span>
        <span className="mt-2.5 flex flex-wrap gap-2 sm:mt-0 sm:shrink-0 sm:justify-end">
          <Badge>{entry.topic}</Badge>
          <Badge tone={state.tone}>{state.label}</Badge>
          {entry.guess === "open" ? <Badge tone="warning">Guess open</Badge> : null}
        </span>
      </span>
      <ChevronRight aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
    </Link>
  );
}

function describeState(entry: QueueEntryView): { tone: BadgeTone; label: string } {
  const { state, hasUnsubmittedChanges, isOpen } = entry;
  if (state === "submitted" && hasUnsubmittedChanges && isOpen) {
    return { tone: "warning", label: "Changes not submitted" };
  }
  if (state === "submitted") return { tone: "success", label: "Submitted" };
  if (!isOpen) return { tone: "neutral", label: "Not submitted" };
  return state === "draft"
    ? { tone: "accent", label: "Draft" }
    : { tone: "outline", label: "Not started" };
}
