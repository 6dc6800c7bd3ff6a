import type { QueueEntryView } from "@/lib/blinding/views";
import { QueueCard } from "./queue-card";

export interface QueueSectionProps {
  studyId: string;
  /** Of one stage, all open or all closed. */
  entries: readonly QueueEntryView[];
}

/** One stage's tasks. */
export function QueueSection({ studyId, entries }: QueueSectionProps) {
  const [first] = entries;
  if (!first) return null;
  const id = `queue-${first.stage}`;
  const subject = first.stage === "pre" ? "Ideas" : "Executed work";
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-lg font-semibold">
        {first.isOpen ? subject : `${subject}: closed`}
      </h2>
      {first.isOpen ? null : (
        <p className="mt-1 text-sm text-muted">
          This stage has closed. You can read what you wrote; it can no longer be changed.
        </p>
      )}
      <ol className="mt-4 space-y-2.5">
        {entries.map((entry, index) => (
          <li key={entry.assignmentId}>
            <QueueCard
              entry={entry}
              position={index + 1}
              href={`/studies/${studyId}/reviews/${entry.assignmentId}`}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
