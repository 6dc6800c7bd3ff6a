import "server-only";
import { demandAnonymous } from "@/lib/anonymity/demand-anonymous";
import { AppError, notFound } from "@/lib/entry/app-error";
import { changeOwnExecution, editOwnExecution, type ExecutorScope } from "./own-execution";
import { editingObstacle, hoursObstacle, missingForFinish } from "./rules";
import type { HoursInput, PlanChangeInput } from "./schema";

/** Marks the work as begun. */
export async function startExecution(scope: ExecutorScope): Promise<void> {
  await changeOwnExecution(scope, "execution.started", async (transaction, execution, phase) => {
    if (phase !== "execution") {
      throw new AppError("wrong-phase", "The execution phase is not open.");
    }
    if (execution.status !== "allocated") {
      throw new AppError("conflict", "This work is started already.");
    }
    await transaction.execution.update({
      where: { id: execution.id },
      data: { status: "started", statusAt: new Date() },
    });
  });
}

/** Marks the work as finished. @throws AppError "invalid" naming everything that is missing */
export async function finishExecution(
  scope: ExecutorScope,
  input: { noChanges: boolean },
): Promise<void> {
  await editOwnExecution(scope, "execution.finished", async (transaction, execution) => {
    const [hoursEntries, changes] = await Promise.all([
      transaction.hoursEntry.count({ where: { executionId: execution.id } }),
      transaction.planChange.count({ where: { executionId: execution.id } }),
    ]);
    const missing = missingForFinish({
      hasPaper: execution.paperFileId !== null,
      hasCode: execution.codeFileId !== null || execution.snapshotUrl !== null,
      hoursEntries,
      changes,
      declaresNoChanges: input.noChanges,
    });
    if (missing.length > 0) {
      throw new AppError("invalid", "Something is still missing.", { finish: missing });
    }
    await transaction.execution.update({
      where: { id: execution.id },
      data: { status: "finished", statusAt: new Date() },
    });
  });
}

/** Takes finished work up again. */
export async function reopenExecution(scope: ExecutorScope): Promise<void> {
  await changeOwnExecution(scope, "execution.reopened", async (transaction, execution, phase) => {
    if (execution.status !== "finished") {
      const reason = editingObstacle(phase, execution.status) ?? "This work is not finished.";
      throw new AppError("conflict", reason);
    }
    const obstacle = editingObstacle(phase, "started");
    if (obstacle) throw new AppError("wrong-phase", obstacle);
    await transaction.execution.update({
      where: { id: execution.id },
      data: { status: "started", statusAt: new Date() },
    });
  });
}

/** Adds an entry to the log of hours. */
export async function logHours(scope: ExecutorScope, input: HoursInput): Promise<void> {
  await editOwnExecution(scope, "execution.hours-logged", async (transaction, execution) => {
    const workedOn = new Date(`${input.workedOn}T00:00:00Z`);
    const sameDay = await transaction.hoursEntry.aggregate({
      where: { executionId: execution.id, workedOn },
      _sum: { hours: true },
    });
    const obstacle = hoursObstacle({
      day: input.workedOn,
      hours: input.hours,
      alreadyThatDay: sameDay._sum.hours ?? 0,
      today: new Date().toISOString().slice(0, 10),
    });
    if (obstacle) {
      throw new AppError("invalid", "This entry can't be right.", { workedOn: [obstacle] });
    }
    const { hours, note } = input;
    await transaction.hoursEntry.create({
      data: { executionId: execution.id, workedOn, hours, note },
    });
  });
}

/** Removes an entry of one's own log. */
export async function removeHours(scope: ExecutorScope, input: { entryId: string }): Promise<void> {
  await editOwnExecution(scope, "execution.hours-removed", async (transaction, execution) => {
    const removed = await transaction.hoursEntry.deleteMany({
      where: { id: input.entryId, executionId: execution.id },
    });
    if (removed.count === 0) throw notFound();
  });
}

/** Records a change made to the plan. */
export async function recordPlanChange(
  scope: ExecutorScope,
  input: PlanChangeInput,
): Promise<void> {
  await editOwnExecution(scope, "execution.change-recorded", async (transaction, execution) => {
    const { category, what, why, overrides = [] } = input;
    const texts = [
      { field: "what", part: "What was changed", text: what },
      { field: "why", part: "Why", text: why },
    ];
    const handedIn = { place: "plan-change", texts, overrides } as const;
    const { kept } = await demandAnonymous(transaction, scope, handedIn);
    await transaction.planChange.create({
      data: { executionId: execution.id, category, what, why },
    });
    return kept > 0 ? { phrasesKept: kept } : {};
  });
}

/** Removes a recorded change. */
export async function removePlanChange(
  scope: ExecutorScope,
  input: { changeId: string },
): Promise<void> {
  await editOwnExecution(scope, "execution.change-removed", async (transaction, execution) => {
    const removed = await transaction.planChange.deleteMany({
      where: { id: input.changeId, executionId: execution.id },
    });
    if (removed.count === 0) throw notFound();
  });
}
