import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { planChangeLabel } from "@/lib/study/vocabulary";

export interface PlanChangesProps {
  changes: readonly { category: string; what: string; why: string }[];
}

/** What was changed in the idea's plan while it was carried out, in the executor's words. */
export function PlanChanges({ changes }: PlanChangesProps) {
  if (changes.length === 0) {
    return (
      <div className="p-4 sm:p-6">
        <EmptyState title="No changes were reported">
          The executor recorded no departure from the plan of the original idea.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="space-y-4 px-4 py-5 sm:px-6">
      <p className="max-w-prose text-sm text-muted">
        Departures from the plan of the original idea, as recorded while it was carried out.
      </p>
      <ol className="space-y-4">
        {changes.map((change, index) => (
          <li key={index} className="rounded-md border border-line p-4">
            <Badge tone="outline">{planChangeLabel(change.category)}</Badge>
            <p className="mt-2.5 text-[0.9375rem] break-words whitespace-pre-wrap">{change.what}</p>
            <p className="mt-2 text-sm break-words whitespace-pre-wrap text-muted">
              <span className="font-medium text-ink">Why: </span>
              {change.why}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
