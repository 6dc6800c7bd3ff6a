import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { lockPhase } from "@/lib/db/lock-phase";
import { inTransaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/entry/app-error";
import { executionStatusSchema, type ExecutionStatus, type Phase } from "@/lib/study/vocabulary";
import { editingObstacle } from "./rules";

export type ExecutorScope = Authorized<"execution.write">;

/** An executor's own execution while an act changes it. */
export type OwnExecution = {
  readonly id: string;
  readonly status: ExecutionStatus;
  readonly snapshotUrl: string | null;
  readonly paperFileId: string | null;
  readonly codeFileId: string | null;
};

/** The execution of the person of the proof, held by a lock, with the phase it stands in. */
async function lockOwnExecution(
  transaction: Transaction,
  scope: ExecutorScope,
): Promise<{ phase: Phase; execution: OwnExecution }> {
  const phase = await lockPhase(transaction, scope.studyId);
  const where = { studyId: scope.studyId, memberId: scope.memberId };
  // An update that changes nothing takes the row's lock: two tabs then act one after the other.
  await transaction.execution.updateMany({ where, data: { memberId: scope.memberId } });
  const row = await transaction.execution.findFirst({
    where,
    select: { id: true, status: true, snapshotUrl: true, paperFileId: true, codeFileId: true },
  });
  if (!phase || !row) throw notFound();
  return { phase, execution: { ...row, status: executionStatusSchema.parse(row.status) } };
}

/** What an act's audit entry says beside who did it. */
type ActDetails = { phrasesKept?: number } | void;

/**
 * Runs one act on one's own execution: one transaction, with its audit entry.
 * The entry says who did what; anything that reviewers also see (ids, sizes, hashes) would tie the two together.
 */
export async function changeOwnExecution(
  scope: ExecutorScope,
  action: string,
  act: (transaction: Transaction, execution: OwnExecution, phase: Phase) => Promise<ActDetails>,
): Promise<void> {
  await inTransaction(webDatabase(), async (transaction) => {
    const { phase, execution } = await lockOwnExecution(transaction, scope);
    const details = (await act(transaction, execution, phase)) ?? {};
    const { studyId, userId: actorUserId } = scope;
    await appendAudit(transaction, { studyId, actorUserId, action, details });
  });
}

/** The same for acts that edit the work: only while it is started and the phase open. */
export async function editOwnExecution(
  scope: ExecutorScope,
  action: string,
  act: (transaction: Transaction, execution: OwnExecution) => Promise<ActDetails>,
): Promise<void> {
  await changeOwnExecution(scope, action, async (transaction, execution, phase) => {
    const obstacle = editingObstacle(phase, execution.status);
    if (obstacle) throw new AppError("wrong-phase", obstacle);
    return act(transaction, execution);
  });
}
