import { randomUUID } from "node:crypto";
import pg from "pg";
import { isMain } from "./main-module";
import { readMigrations, type Migration } from "./migration-files";

/** The lock that `prisma migrate deploy` takes as well: two starts at once wait for each other. */
const advisoryLock = 72707369;

const historyTable = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type HistoryRow = { migration_name: string; checksum: string; finished_at: Date | null };

async function readHistory(client: pg.Client): Promise<HistoryRow[]> {
  const { rows } = await client.query<HistoryRow>(
    `SELECT migration_name, checksum, finished_at FROM public._prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

/** Compares what was applied with what is checked in; returns what is still to be applied. */
function pending(history: readonly HistoryRow[], migrations: readonly Migration[]): Migration[] {
  const failed = history.find((row) => row.finished_at === null);
  if (failed !== undefined) {
    const name = failed.migration_name;
    throw new Error(
      `The migration ${name} was begun by another tool and not finished. Look at its ` +
        "message in the column logs of _prisma_migrations and repair by hand what it left; then " +
        `DELETE FROM _prisma_migrations WHERE migration_name = '${name}' and start again. ` +
        "Or restore the backup from before.",
    );
  }
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = history.find((row) => !known.has(row.migration_name));
  if (unknown !== undefined) {
    throw new Error(
      `The database has the migration ${unknown.migration_name}, which this version of the app ` +
        "does not know: the database is newer. Start the newer version, or restore the backup " +
        "from before the update.",
    );
  }
  const applied = new Map(history.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(({ name, checksum }) => {
    const before = applied.get(name);
    return before !== undefined && before !== checksum;
  });
  if (edited !== undefined) {
    throw new Error(
      `prisma/migrations/${edited.name}/migration.sql was edited after it had been applied to ` +
        "this database. Put the file back as it was (git restore) and write the change as a new " +
        "migration: npm run db:diff -- NAME. A database without anything of value can be " +
        "dropped instead.",
    );
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  const began = new Date();
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO public._prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [id, checksum, name, began],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    const message = cause instanceof Error ? cause.message : String(cause);
    // Nothing of it is left in the database; the next start may try again, and this is the trace.
    await client.query(
      `INSERT INTO public._prisma_migrations
         (id, checksum, migration_name, started_at, rolled_back_at, logs)
       VALUES ($1, $2, $3, $4, now(), $5)`,
      [id, checksum, name, began, message],
    );
    throw new Error(`The migration ${name} failed and was undone: ${message}`, { cause });
  }
}

/**
 * Brings a database to the state of the checked-in migrations and records it as
 * `prisma migrate deploy` does, so that either may be used. Returns the names that were applied.
 */
export async function migrate(
  url: string,
  log: (line: string) => void,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    await client.query(historyTable);
    const todo = pending(await readHistory(client), migrations);
    for (const migration of todo) {
      await apply(client, migration);
      log(`applied ${migration.name}`);
    }
    return todo.map(({ name }) => name);
  } finally {
    // Ending the session also gives the lock back, whatever happened before.
    await client.end();
  }
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it names the database to migrate.");
  const applied = await migrate(url, console.log);
  if (applied.length === 0) console.log("The database is up to date.");
}

if (isMain(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
