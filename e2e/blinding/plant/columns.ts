import { canariesIn } from "../search/canary-pattern";
import { readings } from "../search/readings";
import type { OwnerDatabase } from "./database";

/** A column, as the database describes it. */
export type Column = {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isOptional: boolean;
};

const textLike = [
  "text",
  "varchar",
  "bpchar",
  "citext",
  "json",
  "jsonb",
  "bytea",
  "_text",
  "_varchar",
];

/** Whether a column could hold words. */
export function holdsText({ type }: Column): boolean {
  return textLike.includes(type);
}

/** The columns of every table of a schema, asked of the database itself so that a new one can't be forgotten. */
export async function columnsOf(database: OwnerDatabase, schema: string): Promise<Column[]> {
  return database.query<Column>(
    `SELECT c.table_schema AS "schema", c.table_name AS "table", c.column_name AS "column",
            c.udt_name AS "type", (c.is_nullable = 'YES' OR c.column_default IS NOT NULL) AS "isOptional"
     FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = $1 AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE '\\_%'
     ORDER BY c.table_name, c.ordinal_position`,
    [schema],
  );
}

/** Whether a column holds a canary, packed or plain, in a row of a study or, where none is given, in any row. */
export async function holdsCanary(
  database: OwnerDatabase,
  { schema, table, column, type }: Column,
  studyId?: string,
): Promise<boolean> {
  const value = type === "bytea" ? `"${column}"` : `convert_to("${column}"::text, 'UTF8')`;
  const rows = await database.query<{ value: Buffer | null }>(
    `SELECT ${value} AS "value" FROM "${schema}"."${table}"
     WHERE ${studyId ? `"studyId" = '${studyId}'` : "true"} LIMIT 5000`,
  );
  for (const row of rows) {
    for await (const text of readings(row.value ?? Buffer.alloc(0))) {
      if (canariesIn(text).length > 0) return true;
    }
  }
  return false;
}
