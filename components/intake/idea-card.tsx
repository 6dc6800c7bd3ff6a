import Link from "next/link";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { countWords, describeWordCount } from "@/components/ui/count-words";
import type { IdeaDraftView } from "@/lib/blinding/views";
import { ideaFields } from "@/lib/study/idea-content";

export interface IdeaCardProps {
  draft: IdeaDraftView;
  topic: string | undefined;
}

/** One of an author's ideas in their list. */
export function IdeaCard({ draft, topic }: IdeaCardProps) {
  const state = states[draft.state];
  const words = countWords(Object.values(draft.content).join(" "));
  const written = ideaFields.filter(({ key }) => draft.content[key]?.trim()).length;
  const title = draft.content.title?.trim();
  return (
    <article className="relative rounded-lg border border-line bg-surface px-5 py-4 shadow-card has-[a:hover]:border-line-strong">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-base font-semibold break-words">
          <Link
            href={`/studies/${draft.studyId}/write/${draft.draftId}`}
            className="after:absolute after:inset-0 after:rounded-lg hover:underline"
          >
            {draft.state === "sealed" ? "Sealed idea" : title || "Untitled idea"}
          </Link>
        </h2>
        <Badge tone={state.tone}>{state.label}</Badge>
      </div>
      <p className="mt-1 text-sm text-muted">
        {draft.state === "sealed"
          ? "Part of the study. Its text is no longer kept with your name."
          : `${topic ?? "No topic yet"} · ${written} of ${ideaFields.length} parts · ${describeWordCount(words)}`}
      </p>
    </article>
  );
}

const states: Record<IdeaDraftView["state"], { label: string; tone: BadgeTone }> = {
  draft: { label: "Draft", tone: "warning" },
  submitted: { label: "Submitted", tone: "success" },
  sealed: { label: "Sealed", tone: "neutral" },
};
