import { ChevronRight } from "lucide-react";
import { Card } from "@/components/ui/card";
import { ideaFields, type IdeaContent } from "@/lib/study/idea-content";

/** The idea to carry out: its seven parts, each of which can be folded away. */
export function IdeaCard({ topic, idea }: { topic: string; idea: IdeaContent }) {
  return (
    <Card id="idea" aria-labelledby="idea-title" className="scroll-mt-24">
      <header className="px-5 pt-5 pb-4 sm:px-6">
        <p className="text-sm text-muted">{topic}</p>
        <h2 id="idea-title" className="mt-1 max-w-[68ch] text-lg font-semibold break-words">
          {idea.title}
        </h2>
      </header>
      {ideaFields
        .filter((field) => field.key !== "title")
        .map((field) => (
          <details key={field.key} open className="group border-t border-line">
            <summary className="flex min-h-12 cursor-pointer list-none items-center gap-2 px-5 hover:bg-sunken/50 sm:px-6 [&::-webkit-details-marker]:hidden">
              <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
              <h3 className="text-sm font-semibold">{field.label}</h3>
            </summary>
            <p className="max-w-[76ch] px-5 pb-5 text-[0.9375rem] leading-relaxed break-words whitespace-pre-wrap sm:pr-6 sm:pl-12">
              {idea[field.key]}
            </p>
          </details>
        ))}
    </Card>
  );
}
