import "server-only";
import { z } from "zod";
import type { Authorized } from "@/lib/access/authorize";
import { verifyAuditChain } from "@/lib/audit/verify";
import { webDatabase } from "@/lib/db/connections";

const detailsSchema = z.record(z.string(), z.unknown());

/** Entries of the study's audit trail, newest first, from before `before` on; one more than `limit` if there is more. */
export async function findAuditEntries(
  { studyId }: Authorized<"audit.view">,
  before: string | undefined,
  limit: number,
) {
  const entries = await webDatabase().auditEntry.findMany({
    where: { chain: studyId, ...(before ? { sequence: { lt: BigInt(before) } } : {}) },
    orderBy: { sequence: "desc" },
    take: limit + 1,
  });
  const actorIds = [...new Set(entries.flatMap((entry) => entry.actorUserId ?? []))];
  const actors = await webDatabase().user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true, email: true },
  });
  const nameOf = new Map(actors.map((actor) => [actor.id, actor.name ?? actor.email]));
  return entries.map((entry) => ({
    sequence: entry.sequence.toString(),
    actor: entry.actorUserId ? (nameOf.get(entry.actorUserId) ?? "Former user") : "Assay",
    action: entry.action,
    details: detailsSchema.parse(entry.details),
    at: entry.at,
    hash: entry.hash,
  }));
}

/** Recomputes the study's chain: how many entries it has, and at which it breaks, if at any. */
export async function verifyStudyChain({ studyId }: Authorized<"audit.view">) {
  const { entries, brokenAt } = await verifyAuditChain(webDatabase(), studyId);
  return { entries, brokenAt: brokenAt?.toString() };
}
