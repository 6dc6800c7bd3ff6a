import "server-only";
import type { Database } from "@/lib/db/connections";
import { auditChain, auditHash, startOfChain, type AuditAct } from "./hash";

/**
 * Recomputes a chain from its first entry.
 * @returns the number of entries, and the sequence number of the first that doesn't fit (undefined when all do)
 */
export async function verifyAuditChain(
  database: Database,
  studyId: string | null,
): Promise<{ entries: number; brokenAt?: bigint }> {
  const chain = auditChain(studyId);
  const entries = await database.auditEntry.findMany({
    where: { chain },
    orderBy: { sequence: "asc" },
  });
  let previousHash = startOfChain(chain);
  for (const entry of entries) {
    const expected = auditHash({
      studyId: entry.studyId,
      actorUserId: entry.actorUserId,
      action: entry.action,
      subject: entry.subject,
      details: entry.details as AuditAct["details"],
      at: entry.at.toISOString(),
      previousHash,
    });
    if (entry.previousHash !== previousHash || entry.hash !== expected) {
      return { entries: entries.length, brokenAt: entry.sequence };
    }
    previousHash = entry.hash;
  }
  return { entries: entries.length };
}
