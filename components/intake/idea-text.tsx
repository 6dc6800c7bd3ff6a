import { ideaFields } from "@/lib/study/idea-content";

/** An idea to be read: its parts under their labels, as they were written. */
export function IdeaText({ content }: { content: Readonly<Record<string, string>> }) {
  return (
    <div className="max-w-prose space-y-6">
      {ideaFields.map(({ key, label }) => (
        <section key={key}>
          <h2 className="text-sm font-semibold text-muted">{label}</h2>
          <p className="mt-1 break-words whitespace-pre-wrap">
            {content[key]?.trim() || <span className="text-muted">Nothing was written.</span>}
          </p>
        </section>
      ))}
    </div>
  );
}
