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
  const nameOf = await namesOfActors(entries);
  return entries.map((entry) => ({
    sequence: entry.sequence.toString(),
    actor: nameOf(entry),
    action: entry.action,
    details: detailsSchema.parse(entry.details),
    at: entry.at,
    hash: entry.hash,
  }));
}

type Acting = { actorUserId: string | null };

/** Who did what these entries say, as names of today. */
export async function namesOfActors(entries: readonly Acting[]) {
  const actorIds = [...new Set(entries.flatMap((entry) => entry.actorUserId ?? []))];
  const actors = await webDatabase().user.findMany({
    where: { id: { in: actorIds } },
    select: { id: true, name: true, email: true },
  });
  const names = new Map(actors.map((actor) => [actor.id, actor.name ?? actor.email]));
  return ({ actorUserId }: Acting): string =>
    actorUserId ? (names.get(actorUserId) ?? "Former user") : "Assay";
}

/** Recomputes the study's chain: how many entries it has, its head, and at which it breaks, if at any. */
export async function verifyStudyChain({ studyId }: Authorized<"audit.view">) {
  return verifyAuditChain(webDatabase(), studyId);
}
