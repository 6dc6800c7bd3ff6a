import { auditChain, auditHash, startOfChain } from "../../../lib/audit/hash";
import type { Prisma } from "../../../lib/db/generated/client";
import type { Act } from "./course";

/** Chains acts in the order of their times, each entry hashed over the one before, as the app does it. */
export function chainActs(
  studyId: string | null,
  acts: readonly Act[],
): Prisma.AuditEntryCreateManyInput[] {
  const chain = auditChain(studyId);
  let previousHash = startOfChain(chain);
  return [...acts]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, actorUserId, action, subject = "", details = {} }) => {
      const entry = { studyId, actorUserId, action, subject, details };
      const hash = auditHash({ ...entry, at: at.toISOString(), previousHash });
      const row = { ...entry, chain, at, previousHash, hash };
      previousHash = hash;
      return row;
    });
}
