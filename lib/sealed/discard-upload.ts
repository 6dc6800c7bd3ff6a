import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { custodianDatabase } from "@/lib/db/custodian";
import { lockPhase } from "@/lib/db/lock-phase";
import { inTransaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/entry/app-error";

/**
 * Throws the ideas of one upload away, while intake is open. That there was an upload stays on record.
 * @throws AppError "not-found" for another study's upload; "wrong-phase" outside of intake
 */
export async function discardUpload(
  scope: Authorized<"intake.upload">,
  batchId: string,
): Promise<{ ideaCount: number }> {
  const { studyId } = scope;
  return inTransaction(custodianDatabase(), async (transaction) => {
    if ((await lockPhase(transaction, studyId)) !== "intake") {
      throw new AppError("wrong-phase", "Intake is not open: its uploads can't be changed.");
    }
    const { count } = await transaction.uploadBatch.updateMany({
      where: { id: batchId, studyId, discardedAt: null },
      data: { discardedAt: new Date() },
    });
    if (count === 0) throw notFound();
    const { count: ideaCount } = await transaction.incomingIdea.deleteMany({
      where: { studyId, batchId },
    });
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "upload.discarded",
      details: { ideaCount },
    });
    return { ideaCount };
  });
}
