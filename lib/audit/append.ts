import "server-only";
import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/db/connections";
import { canonicalJson } from "@/lib/random/canonical-json";

/** What is recorded about an act. Never an arm, a score or a text: participants may read the entries afterwards. */
export type AuditAct = {
  /** The study, or null for acts on the installation. */
  studyId: string | null;
  actorUserId: string | null;
  /** Domain verb with its noun, such as `study.frozen`. */
  action: string;
  subject?: string;
  details?: Record<string, string | number | boolean | null | string[]>;
};

/** The hash of an entry: SHA-256 over the canonical JSON of everything in it and the hash before. */
export function auditHash(entry: AuditAct & { at: string; previousHash: string }): string {
  const { studyId, actorUserId, action, subject = "", details = {}, at, previousHash } = entry;
  const body = canonicalJson({ studyId, actorUserId, action, subject, details, at, previousHash });
  return createHash("sha256").update(body).digest("hex");
}

/** Appends an entry to its chain, in the transaction of the act itself. */
export async function appendAudit(transaction: Transaction, act: AuditAct): Promise<void> {
  const chain = act.studyId ?? "installation";
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${chain}, 72))`;
  const last = await transaction.auditEntry.findFirst({
    where: { chain },
    orderBy: { sequence: "desc" },
    select: { hash: true },
  });
  const at = new Date();
  const previousHash = last?.hash ?? `start of ${chain}`;
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
