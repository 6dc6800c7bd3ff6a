import { addMinutes } from "date-fns";
import type { ExecutionStatus } from "../../../lib/study/vocabulary";
import type { Draws } from "../draws";
import { hoursNotes, planChanges } from "../texts/work-log";
import type { Course, CourseExecution } from "./course";
import { handIn } from "./hand-in";

/**
 * What became of each execution. Once the phase is over: as many finished in each arm as planned, the others
 * withdrawn. While it is open: some finished, most under way, a few not begun, and the lead in the middle of it.
 */
function settle(course: Course, draws: Draws): Map<CourseExecution, ExecutionStatus> {
  const { finished, lead } = course.plan;
  const statuses = new Map<CourseExecution, ExecutionStatus>();
  if (finished) {
    for (const arm of ["human", "machine"] as const) {
      const own = draws.shuffle(course.executions.filter(({ idea }) => idea.arm === arm));
      if (own.length < finished[arm]) {
        throw new RangeError(`${course.plan.key}: ${own.length} executions, fewer than planned`);
      }
      own.forEach((execution, index) =>
        statuses.set(execution, index < finished[arm] ? "finished" : "withdrawn"),
      );
    }
    return statuses;
  }
  draws.shuffle(course.executions).forEach((execution, index) => {
    const isLead = execution.executor.person.userId === lead?.userId;
    const others = (["finished", "started", "started", "allocated"] as const)[index % 4];
    statuses.set(execution, isLead ? "started" : (others ?? "started"));
  });
  return statuses;
}

/** Hours on some days between two days; the whole is around a hundred for work of three months. */
function logHours(course: Course, executionId: string, [from, to]: [number, number], draws: Draws) {
  const days = draws.integer(7, 13);
  const chosen = draws
    .shuffle(Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .slice(0, days)
    .sort((a, b) => a - b);
  chosen.forEach((day, index) => {
    const note = hoursNotes[Math.floor((index * hoursNotes.length) / chosen.length)] ?? "";
    course.rows.hoursEntry.push({
      id: draws.uuid(),
      executionId,
      workedOn: course.day(day),
      hours: draws.integer(12, 28) / 2,
      note,
    });
  });
}

/** Lets the executors work: hours, changes to the plan, papers and code, each with its audit entry. */
export async function carryOut(course: Course): Promise<void> {
  const { plan, rows } = course;
  const draws = course.draws("work");
  const statuses = settle(course, draws);
  const begin = plan.days.allocation + 1;
  const end = Math.min(-1, plan.days.execution - 1);
  for (const execution of course.executions) {
    const { executionId, executor } = execution;
    const status = statuses.get(execution) ?? "allocated";
    execution.status = status;
    const row = rows.execution.find(({ id }) => id === executionId);
    if (!row) throw new RangeError("carryOut: an execution has no row");
    if (status === "allocated") continue;
    const act = (action: string, at: Date) =>
      course.acts.push({ at, actorUserId: executor.person.userId, action: `execution.${action}` });
    const startedOn = begin + draws.integer(0, 3);
    const startedAt = course.during(startedOn, draws);
    act("started", startedAt);
    const isFinished = status === "finished";
    const lastDay = isFinished ? end - draws.integer(0, 4) : startedOn + draws.integer(8, 14);
    const last = Math.min(end, lastDay);
    logHours(course, executionId, [startedOn, last - 1], draws);
    const changes = draws.shuffle(planChanges).slice(0, draws.integer(isFinished ? 1 : 0, 5));
    for (const change of changes) {
      const createdAt = course.during(draws.integer(startedOn + 1, last - 1), draws);
      rows.planChange.push({ id: draws.uuid(), executionId, ...change, createdAt });
      act("change-recorded", createdAt);
    }
    const endedAt = course.during(last, draws);
    row.status = status;
    row.statusAt = status === "started" ? startedAt : endedAt;
    if (isFinished) {
      Object.assign(row, await handIn(course, execution, endedAt, draws));
      act("paper-uploaded", endedAt);
      act("code-uploaded", addMinutes(endedAt, 3));
      act("finished", addMinutes(endedAt, 5));
    }
    if (status === "withdrawn") {
      course.acts.push({
        at: endedAt,
        actorUserId: plan.staff.organizer.userId,
        action: "member.withdrawn",
        subject: executor.memberId,
      });
      const member = rows.member.find(({ id }) => id === executor.memberId);
      if (member) member.withdrawnAt = endedAt;
    }
  }
}
