import "server-only";
import type { Administration } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { custodianDatabase } from "@/lib/db/custodian";
import { inTransaction } from "@/lib/db/transaction";
import { freshMaskedArms } from "@/lib/random/masked-labels";
import type { ScoreRow } from "@/lib/stats";
import { defaultSettings } from "@/lib/study/settings";

const rowsPerInsert = 4000;

/**
 * Stores a study that was run elsewhere: its scores with their arms behind the seal, all or nothing.
 * @param input.armsAreKnown whether the study starts unblinded, or frozen with its arms masked
 * @param input.notes what a reader of the data should know: what was trimmed, kept or left out; kept in the record
 *   where the arms are known (they quote the file, whose names may give arms away)
 * @returns the new study's id
 */
export async function importStudy(
  administration: Administration,
  input: { name: string; rows: readonly ScoreRow[]; armsAreKnown: boolean; notes: string[] },
): Promise<string> {
  return inTransaction(custodianDatabase(), async (transaction) => {
    const study = await transaction.study.create({
      data: {
        name: input.name,
        kind: "imported",
        phase: input.armsAreKnown ? "unblinded" : "frozen",
        settings: defaultSettings,
        members: { create: { userId: administration.userId, roles: ["organizer", "custodian"] } },
      },
      select: { id: true },
    });
    const arms = [...new Set(input.rows.map((row) => row.arm))].sort();
    await transaction.maskedArm.createMany({
      data: freshMaskedArms(arms).map((arm) => ({ studyId: study.id, ...arm })),
    });
    for (let start = 0; start < input.rows.length; start += rowsPerInsert) {
      await transaction.importedScore.createMany({
        data: input.rows
          .slice(start, start + rowsPerInsert)
          .map((row) => ({ ...row, studyId: study.id, covariates: { ...row.covariates } })),
      });
    }
    await appendAudit(transaction, {
      studyId: study.id,
      actorUserId: administration.userId,
      action: "study.imported",
      details: {
        scores: input.rows.length,
        armsAreKnown: input.armsAreKnown,
        notes: input.armsAreKnown ? input.notes : [],
      },
    });
    return study.id;
  });
}
