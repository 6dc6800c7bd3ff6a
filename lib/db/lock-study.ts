import "server-only";
import { phaseSchema, type Phase } from "@/lib/study/vocabulary";
import type { Transaction } from "./connections";

/**
 * The study's phase, for this transaction alone to act upon and to change: acts on the study as a whole wait for each
 * other, and for everybody who holds the phase still (lock-phase.ts). Undefined when there is no such study.
 */
export async function lockStudy(
  transaction: Transaction,
  studyId: string,
): Promise<Phase | undefined> {
  const rows = await transaction.$queryRaw<{ phase: string }[]>`
    SELECT "phase" FROM "study" WHERE "id" = ${studyId}::uuid FOR UPDATE`;
  return phaseSchema.optional().parse(rows[0]?.phase);
}
