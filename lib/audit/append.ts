import "server-only";
import type { Transaction } from "@/lib/db/connections";
import { auditChain, auditHash, startOfChain, type AuditAct } from "./hash";

export { auditHash, type AuditAct } from "./hash";

/** Appends an entry to its chain, in the transaction of the act itself. */
export async function appendAudit(transaction: Transaction, act: AuditAct): Promise<void> {
  const chain = auditChain(act.studyId);
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${chain}, 72))`;
  const last = await transaction.auditEntry.findFirst({
    where: { chain },
    orderBy: { sequence: "desc" },
    select: { hash: true },
  });
  const at = new Date();
  const previousHash = last?.hash ?? startOfChain(chain);
  await transaction.auditEntry.create({
    data: {
      chain,
      studyId: act.studyId,
      actorUserId: act.actorUserId,
      action: act.action,
      subject: act.subject ?? "",
      details: act.details ?? {},
      at,
      previousHash,
      hash: auditHash({ ...act, at: at.toISOString(), previousHash }),
    },
  });
}
