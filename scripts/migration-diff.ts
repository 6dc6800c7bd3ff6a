import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { removeData, temporaryDataFolder } from "./embedded/location";
import { isMain } from "./main-module";
import { migrationsFolder, readMigrations, readSchema } from "./migration-files";
import { startPostgres } from "./postgres";
import { sqlFromMigrationsToSchema } from "./schema-engine";

/**
 * What the schema asks for and the migrations don't make, as SQL; empty when they agree. The
 * database must be empty and is not fit for anything afterwards. Grants, roles and triggers are
 * written into the migrations by hand: the schema knows nothing of them, and neither does this.
 */
export async function schemaDrift(scratchUrl: string): Promise<string> {
  return sqlFromMigrationsToSchema(scratchUrl, readMigrations(), readSchema());
}

function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
}

async function writeMigration(name: string, sql: string): Promise<string> {
  const folder = path.join(migrationsFolder, `${timestamp(new Date())}_${name}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  await writeFile(file, sql.trim() + "\n");
  const lock = path.join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) await writeFile(lock, 'provider = "postgresql"\n');
  return file;
}

async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    throw new Error("Name the step in lower case: npm run db:diff -- add_reviewer_topics");
  }
  const log = (line: string): void => console.log(line);
  const dataFolder = await temporaryDataFolder("diff");
  const postgres = await startPostgres({ dataFolder, durable: false, log });
  try {
    const sql = await schemaDrift(postgres.ownerUrl);
    if (sql === "") log("The schema and the migrations agree: nothing to write.");
    else log(`Wrote ${path.relative(process.cwd(), await writeMigration(name, sql))}`);
  } finally {
    await postgres.stop();
    await removeData(dataFolder);
  }
}

if (isMain(import.meta.url)) {
  await main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
