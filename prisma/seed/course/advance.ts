import { hasReached } from "../../../lib/study/phases";
import { phases, type Phase } from "../../../lib/study/vocabulary";
import type { Course } from "./course";
import { phaseStarts } from "./phase-starts";
import { organizerOf } from "./set-up";

/** Steps that are acts of their own: the close of intake and the unblinding. */
const ownActs: readonly Phase[] = ["setup", "idea-review", "unblinded"];

/** Records every phase that the study has gone through. */
export function recordPhases(course: Course): void {
  const starts = phaseStarts(course);
  phases.forEach((to, index) => {
    const from = phases[index - 1];
    if (!from || ownActs.includes(to) || !hasReached(course.plan.phase, to)) return;
    const withdrawn = course.rows.execution.filter(({ status }) => status === "withdrawn").length;
    course.acts.push({
      at: starts[to],
      actorUserId: organizerOf(course),
      action: to === "frozen" ? "study.frozen" : "phase.advanced",
      details: {
        ...{ from, to, closedAnyway: false },
        ...(to === "execution-review" && withdrawn > 0 ? { executionsWithdrawn: withdrawn } : {}),
      },
    });
  });
  if (!hasReached(course.plan.phase, "unblinded")) return;
  course.acts.push({
    at: starts.unblinded,
    actorUserId: course.plan.staff.custodian.userId,
    action: "study.unblinded",
    details: { reason: "All reviews are in, the data are frozen, and the plan is unchanged." },
  });
}
