import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schemaDrift } from "./migration-diff";
import { readMigrations, readSchema } from "./migration-files";
import { sqlFromMigrationsToSchema } from "./schema-engine";
import { createBlankDatabase, type TestDatabase } from "./test-database-client";

const databases: TestDatabase[] = [];

async function blank(): Promise<string> {
  const database = await createBlankDatabase();
  databases.push(database);
  return database.ownerUrl;
}

afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
});

describe("schema and migrations", () => {
  let url: string;

  beforeAll(async () => {
    url = await blank();
  });

  it("agree", async () => {
    await expect(schemaDrift(url)).resolves.toBe("");
  });

  it("would not agree if a model had no table", async () => {
    const extra: [string, string] = [
      "extra.prisma",
      'model Extra {\n  id Int @id\n  @@schema("sealed")\n}',
    ];
    const sql = await sqlFromMigrationsToSchema(await blank(), readMigrations(), [
      ...readSchema(),
      extra,
    ]);
    expect(sql).toContain('CREATE TABLE "sealed"."Extra"');
  });
});
