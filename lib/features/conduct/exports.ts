import "server-only";
import Papa from "papaparse";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import type { ChainEntry } from "@/lib/audit/check-chain";
import { writeLog } from "@/lib/audit/exported-log";
import { readAuditChain } from "@/lib/audit/verify";
import { webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { namesOfActors } from "./data-audit";
import { describeAct, describeDetails } from "./rules-audit";
import type { AuditFile } from "./schema";

/**
 * The study's audit trail as a file. That it was taken is its last entry, so that the head of the file is the head of
 * the trail.
 */
export async function exportAudit(scope: Authorized<"audit.view">, file: AuditFile) {
  const entries = await inTransaction(webDatabase(), async (transaction) => {
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "audit.exported",
      details: { file },
    });
    return readAuditChain(transaction, scope.studyId);
  });
  return file === "audit.json"
    ? { content: writeLog(scope.studyId, entries), mediaType: "application/json", fileName: file }
    : { content: await auditCsv(entries), mediaType: "text/csv; charset=utf-8", fileName: file };
}

/** For reading: names and words, which the hashes do not cover. */
async function auditCsv(entries: readonly ChainEntry[]): Promise<string> {
  const nameOf = await namesOfActors(entries);
  const fields = ["sequence", "at", "by", "act", "action", "details", "hash"];
  const data = entries.map((entry) => [
    ...[entry.sequence, entry.at, nameOf(entry)],
    ...[describeAct(entry.action, entry.details), entry.action],
    ...[describeDetails(entry.details ?? {}).join("; "), entry.hash],
  ]);
  return `${Papa.unparse({ fields, data }, { newline: "\n", escapeFormulae: true })}\n`;
}
