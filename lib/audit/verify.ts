import "server-only";
import type { Database, Transaction } from "@/lib/db/connections";
import { chainCheck, type ChainEntry, type ChainState } from "./check-chain";
import { auditChain, type AuditAct } from "./hash";

/** All entries of a study's chain (or the installation's), the oldest first, as they were hashed. */
export async function readAuditChain(
  database: Database | Transaction,
  studyId: string | null,
): Promise<ChainEntry[]> {
  const entries = await database.auditEntry.findMany({
    where: { chain: auditChain(studyId) },
    orderBy: { sequence: "asc" },
  });
  return entries.map((entry) => ({
    sequence: entry.sequence.toString(),
    studyId: entry.studyId,
    actorUserId: entry.actorUserId,
    action: entry.action,
    subject: entry.subject,
    details: entry.details as AuditAct["details"],
    at: entry.at.toISOString(),
    previousHash: entry.previousHash,
    hash: entry.hash,
  }));
}

/** Recomputes a chain from its first entry: how long it is, its head, and where it breaks, if anywhere. */
export async function verifyAuditChain(
  database: Database,
  studyId: string | null,
): Promise<ChainState> {
  const check = chainCheck(auditChain(studyId));
  for (const entry of await readAuditChain(database, studyId)) check.add(entry);
  return check.state();
}
