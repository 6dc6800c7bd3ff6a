import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

type ServerFacts = { address: string; ownerUrl: string };

/** The server under test, as the script that started it describes it. */
export function readServer(): ServerFacts {
  const file = path.join(import.meta.dirname, "../../../.data/e2e/server.json");
  return JSON.parse(readFileSync(file, "utf8")) as ServerFacts;
}

export type Row = Readonly<Record<string, unknown>>;

const isPlainObject = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array);

/** The database of the server under test, opened by its owner, who sees and may do everything. */
export class OwnerDatabase {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async open(): Promise<OwnerDatabase> {
    const client = new pg.Client({ connectionString: readServer().ownerUrl });
    await client.connect();
    return new OwnerDatabase(client);
  }

  /** Adds a row to `table`, written as `schema.table` or, in the public schema, by its name alone. */
  async insert(table: string, row: Row): Promise<void> {
    const [name, schema = "public"] = table.split(".").reverse();
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const places = columns.map((_, index) => `$${index + 1}`);
    const values = Object.values(row).map((value) =>
      isPlainObject(value) ? JSON.stringify(value) : value,
    );
    await this.#client.query(
      `INSERT INTO "${schema}"."${name}" (${columns.join(", ")}) VALUES (${places.join(", ")})`,
      values,
    );
  }

  async query<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
    return (await this.#client.query<R>(sql, values)).rows;
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}
