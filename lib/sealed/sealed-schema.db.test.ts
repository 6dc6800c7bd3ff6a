import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pointDatabasesAt, webDatabase } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database-client";

/** What the web may put in, and no more. A table that is added here widens the web's role: think twice. */
const dropBoxes = ["anonymity_scan", "incoming_idea", "invitation_arm", "original_file"];

let database: TestDatabase;
let owner: pg.Client;
let web: pg.Client;
let tables: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  await pointDatabasesAt({ web: database.webUrl, custodian: database.custodianUrl });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  web = new pg.Client({ connectionString: database.webUrl });
  await Promise.all([owner.connect(), web.connect()]);
  // Found in the database itself, so that a table of tomorrow can't be forgotten.
  const found = await owner.query<{ table_name: string }>(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'sealed' ORDER BY 1",
  );
  tables = found.rows.map((row) => row.table_name);
});

afterAll(async () => {
  await Promise.all([owner.end(), web.end()]);
  await pointDatabasesAt(undefined);
  await database.drop();
});

/** PostgreSQL's code for an error, however deep it lies. */
async function codeOf(query: Promise<unknown>): Promise<string> {
  try {
    await query;
    return "allowed";
  } catch (error) {
    const { code, meta, cause, message } = error as {
      code?: string;
      meta?: unknown;
      cause?: unknown;
      message: string;
    };
    return JSON.stringify([code, meta, cause, message]);
  }
}

/** The Prisma delegates of the models that stand in sealed.prisma or name the schema. */
async function sealedModels(): Promise<string[]> {
  const folder = "prisma/schema";
  const texts = await Promise.all(
    (await readdir(folder)).map((file) => readFile(path.join(folder, file), "utf8")),
  );
  return texts
    .flatMap((text) => text.match(/^model [\s\S]*?^\}/gm) ?? [])
    .filter((model) => model.includes('@@schema("sealed")'))
    .map((model) => /^model (\w+)/.exec(model)?.[1] ?? "")
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1));
}

describe("the web's role at the sealed schema", () => {
  it("knows of sealed tables, as many as there are models", async () => {
    expect(tables.length).toBeGreaterThan(0);
    expect(tables).toHaveLength((await sealedModels()).length);
  });

  it("is refused every row by raw SQL", async () => {
    for (const table of tables) {
      const [column] = (await owner.query(`SELECT * FROM sealed."${table}" LIMIT 0`)).fields;
      for (const statement of [
        `SELECT * FROM sealed."${table}"`,
        `SELECT count(*) FROM sealed."${table}"`,
        `UPDATE sealed."${table}" SET "${column?.name}" = "${column?.name}"`,
        `DELETE FROM sealed."${table}"`,
        `TRUNCATE sealed."${table}"`,
        `COPY sealed."${table}" TO STDOUT`,
      ]) {
        expect(await codeOf(web.query(statement)), statement).toMatch(/42501/);
      }
    }
  });

  it("is refused every model by Prisma", async () => {
    const client = webDatabase() as unknown as Record<
      string,
      {
        findFirst: () => Promise<unknown>;
        count: () => Promise<number>;
        deleteMany: () => Promise<unknown>;
      }
    >;
    for (const model of await sealedModels()) {
      const delegate = client[model];
      if (!delegate) throw new Error(`There is no model ${model}`);
      expect(await codeOf(delegate.findFirst()), model).toMatch(/42501/);
      expect(await codeOf(delegate.count()), model).toMatch(/42501/);
      expect(await codeOf(delegate.deleteMany()), model).toMatch(/42501/);
    }
  });

  it("is refused by Prisma's raw queries, too", async () => {
    for (const table of tables) {
      const query = webDatabase().$queryRawUnsafe(`SELECT * FROM sealed."${table}"`);
      expect(await codeOf(query), table).toMatch(/42501/);
    }
  });

  it("may put something into the drop boxes and nowhere else", async () => {
    const granted = await owner.query<{ table_name: string; privilege_type: string }>(
      "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'sealed' AND grantee IN ('assay_web', 'PUBLIC') ORDER BY 1, 2",
    );
    expect(granted.rows.map((row) => `${row.table_name} ${row.privilege_type}`)).toEqual(
      dropBoxes.map((table) => `${table} INSERT`),
    );
  });

  it("can't become the custodian or the owner", async () => {
    for (const role of ["assay_custodian", new URL(database.ownerUrl).username]) {
      expect(await codeOf(web.query(`SET ROLE "${role}"`)), role).toMatch(/42501/);
    }
  });

  it("gets nothing of a table that is added later", async () => {
    await owner.query("CREATE TABLE sealed.added_later (secret text)");
    expect(await codeOf(web.query("SELECT * FROM sealed.added_later"))).toMatch(/42501/);
    await owner.query("DROP TABLE sealed.added_later");
  });
});

describe("the phase of a study", () => {
  it("is put to unblinded, or beyond, by nobody but the custodian", async () => {
    const { id } = await webDatabase().study.create({
      data: { name: "Guarded", phase: "frozen", settings: {} },
      select: { id: true },
    });
    for (const phase of ["unblinded", "archived"]) {
      const update = `UPDATE "study" SET "phase" = '${phase}' WHERE "id" = '${id}'`;
      expect(await codeOf(web.query(update)), phase).toMatch(/42501/);
      const insert = `INSERT INTO "study" ("name", "phase", "settings") VALUES ('x', '${phase}', '{}')`;
      expect(await codeOf(web.query(insert)), phase).toMatch(/42501/);
    }
    await custodianDatabase().study.update({ where: { id }, data: { phase: "unblinded" } });
    await webDatabase().study.update({ where: { id }, data: { phase: "archived" } });
  });
});

describe("history", () => {
  it("can be added to by the web, never changed", async () => {
    for (const table of ["audit_entry", "review_submission", "arm_guess", "randomisation_run"]) {
      expect(await codeOf(web.query(`DELETE FROM "${table}"`)), table).toMatch(/42501/);
      const [column] = (await owner.query(`SELECT * FROM "${table}" LIMIT 0`)).fields;
      const update = `UPDATE "${table}" SET "${column?.name}" = "${column?.name}"`;
      expect(await codeOf(web.query(update)), table).toMatch(/42501/);
      expect(await codeOf(web.query(`TRUNCATE "${table}"`)), table).toMatch(/42501/);
    }
  });

  it("of the audit trail can't be changed by the custodian either", async () => {
    const custodian = new pg.Client({ connectionString: database.custodianUrl });
    await custodian.connect();
    for (const statement of [
      'UPDATE "audit_entry" SET "action" = "action"',
      'DELETE FROM "audit_entry"',
      'TRUNCATE "audit_entry"',
    ]) {
      expect(await codeOf(custodian.query(statement)), statement).toMatch(/42501/);
    }
    await custodian.end();
  });
});

describe("the custodian's role", () => {
  it("reads the seal", async () => {
    expect(await custodianDatabase().provenance.count()).toBe(0);
  });
});

describe("public tables", () => {
  it("have no column that names an arm or an author beside an idea", async () => {
    const columns = await owner.query<{ name: string }>(
      "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~* '^(arm|author|condition|generator|provenance|source)' ORDER BY 1",
    );
    expect(columns.rows.map((row) => row.name)).toEqual([]);
  });
});
