import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { migrate } from "./migrate";
import { readMigrations, type Migration } from "./migration-files";
import { createBlankDatabase, type TestDatabase } from "./test-database-client";
import { withClient } from "./test-server";

const silent = (): void => undefined;
const databases: TestDatabase[] = [];

async function blank(): Promise<string> {
  const database = await createBlankDatabase();
  databases.push(database);
  return database.ownerUrl;
}

afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.drop()));
});

function step(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

const first = step("20260101000000_first", "CREATE TABLE one (id INT); CREATE TABLE two (id INT);");
const second = step("20260102000000_second", "ALTER TABLE one ADD COLUMN name TEXT;");

describe("migrate", () => {
  it("applies the project's migrations once", async () => {
    const url = await blank();
    const names = readMigrations().map(({ name }) => name);
    await expect(migrate(url, silent)).resolves.toEqual(names);
    await expect(migrate(url, silent)).resolves.toEqual([]);
  });

  it("applies only what is new, and records it as Prisma does", async () => {
    const url = await blank();
    await migrate(url, silent, [first]);
    await expect(migrate(url, silent, [first, second])).resolves.toEqual([second.name]);
    const rows = await query(
      url,
      `SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at,
              finished_at >= started_at AS finished
       FROM _prisma_migrations ORDER BY started_at`,
    );
    const recorded = { applied_steps_count: 1, logs: null, rolled_back_at: null, finished: true };
    expect(rows).toEqual(
      [first, second].map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        ...recorded,
      })),
    );
  });

  it("lets two starts at once take turns", async () => {
    const url = await blank();
    const both = await Promise.all([
      migrate(url, silent, [first, second]),
      migrate(url, silent, [first, second]),
    ]);
    expect(both.flat()).toEqual([first.name, second.name]);
  });

  it("refuses a migration that was edited after it had been applied, and says what to do", async () => {
    const url = await blank();
    await migrate(url, silent, [first]);
    const edited = step(first.name, `${first.sql} -- edited`);
    await expect(migrate(url, silent, [edited])).rejects.toThrow(/edited after.*db:diff/s);
  });

  it("refuses a database that is newer than the app", async () => {
    const url = await blank();
    await migrate(url, silent, [first, second]);
    await expect(migrate(url, silent, [first])).rejects.toThrow("the database is newer");
  });

  it("undoes the whole of a migration that fails, keeps its message, and tries again", async () => {
    const url = await blank();
    const broken = step(second.name, "CREATE TABLE three (id INT); SELECT 1 / 0;");
    await expect(migrate(url, silent, [first, broken])).rejects.toThrow("division by zero");
    const [found] = await query(
      url,
      "SELECT to_regclass('three') AS three, to_regclass('one') AS one",
    );
    expect(found).toEqual({ three: null, one: "one" });
    const [kept] = await query(url, "SELECT logs FROM _prisma_migrations WHERE logs IS NOT NULL");
    expect(kept).toEqual({ logs: "division by zero" });
    await expect(migrate(url, silent, [first, second])).resolves.toEqual([second.name]);
  });

  it("does not touch what another tool left unfinished", async () => {
    const url = await blank();
    await migrate(url, silent, [first]);
    await query(url, "UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(url, silent, [first, second])).rejects.toThrow("not finished");
  });
});
