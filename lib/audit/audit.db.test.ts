import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";
import { appendAudit } from "./append";
import { verifyAuditChain } from "./verify";

let database: TestDatabase;
let studyId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
  studyId = (await webDatabase().study.create({ data: { name: "Study", settings: {} } })).id;
});

afterAll(async () => {
  await pointDatabasesAt(undefined);
  await database.drop();
});

const act = (action: string) =>
  inTransaction(webDatabase(), (transaction) =>
    appendAudit(transaction, {
      studyId,
      actorUserId: null,
      action,
      details: { count: 1, words: ["a", "b"], ratio: 0.1 },
    }),
  );

describe("the audit chain", () => {
  it("stays whole when many act at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => act(`test.act-${index}`)));
    const state = await verifyAuditChain(webDatabase(), studyId);
    expect(state).toMatchObject({ entries: 20, brokenAt: undefined });
    expect(state.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it("holds nothing of an act that failed", async () => {
    const failing = inTransaction(webDatabase(), async (transaction) => {
      await appendAudit(transaction, { studyId, actorUserId: null, action: "test.failed" });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect((await verifyAuditChain(webDatabase(), studyId)).entries).toBe(20);
  });

  it("tells where the owner of the database changed or removed an entry", async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const rows = await owner.query<{ sequence: string }>(
      'SELECT sequence FROM audit_entry WHERE "studyId" = $1 ORDER BY sequence OFFSET 7 LIMIT 1',
      [studyId],
    );
    const sequence = rows.rows[0]?.sequence ?? "";
    await owner.query("UPDATE audit_entry SET action = 'test.forged' WHERE sequence = $1", [
      sequence,
    ]);
    const forged = await verifyAuditChain(webDatabase(), studyId);
    expect(forged.brokenAt).toEqual({ sequence, action: "test.forged", reason: "content" });
    await owner.query("DELETE FROM audit_entry WHERE sequence = $1", [sequence]);
    const after = await verifyAuditChain(webDatabase(), studyId);
    expect(after.brokenAt).toMatchObject({ reason: "previous" });
    expect(BigInt(after.brokenAt?.sequence ?? 0)).toBeGreaterThan(BigInt(sequence));
    await owner.end();
  });
});
