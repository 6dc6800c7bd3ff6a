import { addHours } from "date-fns";
import type { Phase } from "../../../lib/study/vocabulary";
import type { Course } from "./course";

/** When each phase began, or would begin. */
export function phaseStarts({ plan: { days }, day }: Course): Record<Phase, Date> {
  const evening = (days: number) => addHours(day(days), 21);
  return {
    setup: addHours(day(days.created), 9),
    intake: addHours(day(days.created), 15),
    "idea-review": evening(days.intake),
    allocation: evening(days.ideaReview),
    execution: evening(days.allocation),
    "execution-review": evening(days.execution),
    frozen: evening(days.executionReview),
    unblinded: evening(days.unblinding),
    archived: evening(days.unblinding + 30),
  };
}
