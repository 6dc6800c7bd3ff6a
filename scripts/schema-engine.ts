import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQueryable,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SchemaEngine, type MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import type { Migration } from "./migration-files";

/** PostgreSQL's `"char"`, which the system catalogs use and the adapter has no name for. */
const catalogCharacter = 18;

/** A type that the adapter knows and no catalog query answers with: stands in for the above. */
const standIn = 1002;

type Outcome = (error: Error | null, result?: pg.QueryArrayResult) => void;

/** A client whose rows from the system catalogs the adapter accepts. */
class CatalogClient extends pg.Client {
  // The pool always asks with a callback; the many other forms pass through untouched.
  override query(...asked: unknown[]): never {
    const send = super.query as (...values: unknown[]) => unknown;
    const last = asked.at(-1);
    if (typeof last === "function") {
      const outcome = last as Outcome;
      const renamed: Outcome = (error, result) => {
        for (const field of result?.fields ?? []) {
          if (field.dataTypeID === catalogCharacter) field.dataTypeID = standIn;
        }
        outcome(error, result);
      };
      return send.call(this, ...asked.slice(0, -1), renamed) as never;
    }
    return send.call(this, ...asked) as never;
  }
}

async function readCharacters<Queryable extends SqlQueryable>(made: Promise<Queryable>) {
  const queryable = await made;
  const ask = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (query) => {
    const result = await ask(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return queryable;
}

/** Lets the engine try the migrations in the database itself instead of making another one. */
class ScratchAdapter extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool);
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await readCharacters(super.connect());
    // The adapter cuts a script at each semicolon, also inside functions; PostgreSQL knows better.
    adapter.executeScript = async (script) => {
      await this.pool.query(script);
    };
    return adapter;
  }

  override connectToShadowDb(): ReturnType<PrismaPg["connectToShadowDb"]> {
    return this.connect();
  }
}

let loading: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
  loading ??= (async () => {
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: {
        set_message(message: string) {
          throw new Error(`Prisma's schema engine stopped: ${message}`);
        },
      },
    });
    const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
    const bytes = readFileSync(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
    });
    engineModule.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return loading;
}

/**
 * The SQL that leads from the migrations to the schema, by Prisma's own schema engine (its
 * WebAssembly build, so nothing is downloaded); empty when they agree. The engine runs the
 * migrations in the database of that address: hand it an empty one that may be thrown away.
 */
export async function sqlFromMigrationsToSchema(
  scratchUrl: string,
  migrations: readonly Migration[],
  schema: [string, string][],
): Promise<string> {
  await loadEngine();
  const pool = new pg.Pool({ connectionString: scratchUrl, Client: CatalogClient });
  pool.on("error", () => undefined);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new ScratchAdapter(pool));
    const engine = await SchemaEngine.new({ datamodels: schema }, () => undefined, adapter);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(migrations) },
      to: {
        tag: "schemaDatamodel",
        files: schema.map(([file, content]) => ({ path: file, content })),
      },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? "" : (stdout ?? "");
  } finally {
    await pool.end();
  }
}

function migrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: "migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
