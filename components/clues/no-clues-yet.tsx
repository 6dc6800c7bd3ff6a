import { Search } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

/** Stands on the clue report's page before the ideas are sealed. */
export function NoCluesYet() {
  return (
    <EmptyState title="Nothing to compare yet" icon={Search}>
      Once intake is closed, the ideas of the arms are compared here, as they were written and as
      reviewers get them.
    </EmptyState>
  );
}
