import type { OwnerDatabase } from "./database";
import type { PlantedStudy } from "./study";

/**
 * Exchanges a study's two arms in everything that is sealed: whose idea is whose, who was invited for which, what was
 * uploaded for which, and which key gives which its label. Gives the number of rows that say something else now.
 */
export async function swapArms(database: OwnerDatabase, study: PlantedStudy): Promise<number> {
  const { studyId } = study;
  const arms = await database.query<{ id: string }>(
    `SELECT id FROM arm WHERE "studyId" = $1 ORDER BY position`,
    [studyId],
  );
  const pair = [arms[0]?.id, arms[1]?.id];
  const other = (column: string) => `CASE WHEN ${column} = $1 THEN $2::uuid ELSE $1::uuid END`;
  const changed: unknown[] = [];
  const run = async (sql: string, values: unknown[]) => {
    changed.push(...(await database.query(`${sql} RETURNING 1 AS "row"`, values)));
  };
  const own = [...pair, studyId];
  await run(
    `UPDATE sealed.idea_arm SET "armId" = ${other('"armId"')}
     WHERE "armId" IN ($1::uuid, $2::uuid) AND "studyId" = $3`,
    own,
  );
  await run(
    `UPDATE sealed.invitation_arm SET "armId" = ${other('"armId"')}
     WHERE "armId" IN ($1::uuid, $2::uuid)`,
    pair,
  );
  await run(
    `UPDATE sealed.incoming_idea SET "armIds" = ARRAY[${other('"armIds"[1]')}]
     WHERE "armIds" <@ ARRAY[$1::uuid, $2::uuid] AND "armIds" <> '{}' AND "studyId" = $3`,
    own,
  );
  await run(
    `UPDATE sealed.masked_arm mine SET key = theirs.key FROM sealed.masked_arm theirs
     WHERE mine."studyId" = $3 AND theirs."studyId" = $3
       AND mine.arm IN ($1, $2) AND theirs.arm IN ($1, $2) AND mine.arm <> theirs.arm`,
    own,
  );
  await swapOrigins(run, study);
  return changed.length;
}

/** What an author wrote comes from an upload now, and the other way round. */
async function swapOrigins(
  run: (sql: string, values: unknown[]) => Promise<void>,
  { studyId, ideaIds }: PlantedStudy,
): Promise<void> {
  for (const [from, to] of [
    [0, 2],
    [1, 3],
  ] as const) {
    await run(
      `UPDATE sealed.provenance mine SET "authorMemberId" = theirs."authorMemberId",
         "batchId" = theirs."batchId", generator = theirs.generator, original = theirs.original
       FROM sealed.provenance theirs
       WHERE mine."studyId" = $3 AND theirs."studyId" = $3
         AND mine."ideaId" IN ($1::uuid, $2::uuid) AND theirs."ideaId" IN ($1::uuid, $2::uuid)
         AND mine."ideaId" <> theirs."ideaId"`,
      [ideaIds[from] ?? null, ideaIds[to] ?? null, studyId],
    );
  }
}
