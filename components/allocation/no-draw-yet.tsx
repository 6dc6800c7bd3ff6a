import { Dices } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

/** Stands on the allocation page before a study has come to its first draw. */
export function NoDrawYet() {
  return (
    <EmptyState title="Nothing to draw yet" icon={Dices}>
      Once intake is closed, reviewers of ideas are drawn here; then executors; then reviewers of
      executions.
    </EmptyState>
  );
}
