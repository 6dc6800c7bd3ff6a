import "server-only";
import { pageScope } from "@/lib/entry/page";
import { describeBreak, type ChainState } from "@/lib/audit/check-chain";
import { findAuditEntries, verifyStudyChain } from "./data-audit";
import { describeAct, describeDetails } from "./rules-audit";
import { auditQuerySchema } from "./schema";

const pageLength = 100;

/** The study's audit trail, newest first, and whether its chain holds. */
export async function loadAudit(
  studyId: string,
  search: Record<string, string | string[] | undefined>,
) {
  const scope = await pageScope(studyId, "audit.view");
  const { before } = auditQuerySchema.parse(search);
  const found = await findAuditEntries(scope, before, pageLength);
  const entries = found.slice(0, pageLength).map((entry) => ({
    sequence: entry.sequence,
    actor: entry.actor,
    act: describeAct(entry.action, entry.details),
    details: describeDetails(entry.details),
    at: entry.at.toISOString(),
    hash: entry.hash,
  }));
  return {
    entries,
    chain: describeChain(await verifyStudyChain(scope)),
    isFirstPage: before === undefined,
    olderThan: found.length > pageLength ? entries.at(-1)?.sequence : undefined,
  };
}

function describeChain({ entries, head, brokenAt }: ChainState) {
  const broken = brokenAt && { sequence: brokenAt.sequence, words: describeBreak(brokenAt) };
  return { entries, head, broken };
}
