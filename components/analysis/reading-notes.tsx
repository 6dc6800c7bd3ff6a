import type { Report } from "@/lib/stats";

/** What a reader has to know to read the figures right. */
export function ReadingNotes({ report }: { report: Report }) {
  const { statements } = report;
  const notes = [
    statements.reference,
    statements.interval,
    statements.effectSize,
    "A change score asks whether arms change differently. Whether the arms differ after execution at equal scores before is another question (Lord’s paradox): a difference before execution shows in the change score too.",
    ...statements.remarks,
  ];
  const dropped = report.dropped.filter((idea) => idea.wholly);
  return (
    <ul className="max-w-[75ch] list-disc space-y-2 pl-5 text-sm">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {dropped.length > 0 ? (
        <li>
          {dropped.length} idea entries have scores in one stage only and are not in the table: most
          often ideas that nobody executed.
        </li>
      ) : null}
    </ul>
  );
}
