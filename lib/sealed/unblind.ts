import "server-only";
import { appendAudit } from "@/lib/audit/append";
import type { Authorized } from "@/lib/access/authorize";
import { custodianDatabase } from "@/lib/db/custodian";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { hasReached } from "@/lib/study/phases";
import { phaseSchema } from "@/lib/study/vocabulary";

/**
 * Opens the seal of a study, once and for good: from here on its arms may be named.
 * The phase changes and the audit entry is written in one transaction.
 * @throws AppError "wrong-phase" unless the data are frozen; "conflict" when the seal is open already
 */
export async function unblind(scope: Authorized<"seal.open">, reason: string): Promise<void> {
  await inTransaction(custodianDatabase(), async (transaction) => {
    await transaction.$executeRaw`SELECT 1 FROM "study" WHERE "id" = ${scope.studyId}::uuid FOR UPDATE`;
    const study = await transaction.study.findUniqueOrThrow({
      where: { id: scope.studyId },
      select: { phase: true },
    });
    const phase = phaseSchema.parse(study.phase);
    if (hasReached(phase, "unblinded")) {
      throw new AppError("conflict", "This study is unblinded already.");
    }
    if (phase !== "frozen") {
      throw new AppError(
        "wrong-phase",
        "Freeze the data first: a study is unblinded only afterwards.",
      );
    }
    await transaction.study.update({
      where: { id: scope.studyId },
      data: { phase: "unblinded", phaseChangedAt: new Date() },
    });
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "study.unblinded",
      details: { reason },
    });
  });
}
