import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appendAudit } from "@/lib/audit/append";
import { readLog, writeLog } from "@/lib/audit/exported-log";
import { readAuditChain } from "@/lib/audit/verify";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { createTestDatabase, type TestDatabase } from "../test-database-client";
import { verifyChains, verifyEntries } from "./chains";

let database: TestDatabase;
let studyId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
  studyId = (await webDatabase().study.create({ data: { name: "Kept", settings: {} } })).id;
  for (const id of [studyId, null, studyId, studyId, null]) {
    await inTransaction(webDatabase(), (transaction) =>
      appendAudit(transaction, {
        ...{ studyId: id, actorUserId: null, action: "test.done", subject: "it" },
        details: { zeta: 1, alpha: ["ä", "“b”"], at: "2026-01-01" },
      }),
    );
  }
});

afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

it("verifies every chain of a database as the web reads it, and the same from a file", async () => {
  const chains = await verifyChains(database.webUrl);
  expect(chains.map(({ state }) => [state.entries, state.brokenAt])).toEqual([
    [3, undefined],
    [2, undefined],
  ]);
  expect(chains[0]?.name).toBe(`study ${studyId} (Kept)`);
  const log = readLog(writeLog(studyId, await readAuditChain(webDatabase(), studyId)));
  expect(verifyEntries(log.chain, log.entries).state).toEqual(chains[0]?.state);
});

it("names the entry that the database's owner changed", async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ sequence: string }>(
    `UPDATE audit_entry SET details = '{}' WHERE sequence =
       (SELECT max(sequence) FROM audit_entry WHERE chain = 'installation') RETURNING sequence`,
  );
  await owner.end();
  const chains = await verifyChains(database.webUrl);
  expect(chains.map(({ state }) => state.brokenAt?.sequence)).toEqual([
    undefined,
    rows[0]?.sequence,
  ]);
});
