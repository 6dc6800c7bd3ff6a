import { Alert } from "@/components/ui/alert";
import type { Report } from "@/lib/stats";

/** Who and what was left out of the analysis, and why. */
export function ExclusionsNote({ exclusions }: { exclusions: Report["exclusions"] }) {
  if (exclusions.length === 0) return null;
  return (
    <Alert
      tone="warning"
      title={`${exclusions.length} ${exclusions.length === 1 ? "exclusion" : "exclusions"} by choice: the figures are not those of all data`}
    >
      <ul className="list-disc space-y-0.5 pl-5">
        {exclusions.map(({ kind, key, reason, rows }) => (
          <li key={`${kind} ${key}`}>
            {kind === "idea" ? "Idea" : "Reviewer"} {key}: {reason ?? "no reason given"} ({rows}{" "}
            {rows === 1 ? "score" : "scores"})
          </li>
        ))}
      </ul>
    </Alert>
  );
}
