import "server-only";
import { phaseSchema, type Phase } from "@/lib/study/vocabulary";
import type { Transaction } from "./connections";

/**
 * The study's phase, held still until the transaction ends: whoever advances the study updates its row and so waits
 * for this transaction, or is waited for. Undefined when there is no such study.
 */
export async function lockPhase(
  transaction: Transaction,
  studyId: string,
): Promise<Phase | undefined> {
  const rows = await transaction.$queryRaw<{ phase: string }[]>`
    SELECT "phase" FROM "study" WHERE "id" = ${studyId}::uuid FOR SHARE`;
  return phaseSchema.optional().parse(rows[0]?.phase);
}
