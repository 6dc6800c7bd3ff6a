import type { Report } from "@/lib/stats";
import { resultSentence } from "./result-sentence";

/** The results in words, with their uncertainty: one sentence a contrast. */
export function Results({ report }: { report: Report }) {
  if (report.contrasts.length === 0)
    return (
      <p>No two arms have ideas with scores in both stages, so there is nothing to compare yet.</p>
    );
  return (
    <div className="space-y-4">
      {report.contrasts.map((contrast) => (
        <p
          key={contrast.otherArm}
          className="max-w-[75ch] border-l-4 border-accent pl-4 text-lg leading-relaxed"
        >
          {resultSentence(contrast, report)}
        </p>
      ))}
    </div>
  );
}
