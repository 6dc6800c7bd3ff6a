import { randomUUID } from "node:crypto";
import { columnsOf, holdsText, type Column } from "./columns";
import type { OwnerDatabase, Row } from "./database";
import { nobody, type Secrets } from "./secrets";

/**
 * A value for a sealed column: a canary wherever words can stand. What a study really holds there is planted beside
 * it; this row sees to it that no sealed column, known to these tests or not, is without a canary.
 */
function fill(column: Column, studyId: string, secrets: Secrets): unknown {
  const { schema, table, column: name, type } = column;
  const place = `${schema}.${table}.${name}`;
  if (name === "studyId") return studyId;
  if (type === "uuid") {
    const id = randomUUID();
    secrets.watch(id, place, nobody);
    return id;
  }
  if (holdsText(column)) {
    const canary = secrets.mint(place, nobody);
    if (type === "json" || type === "jsonb") return { [canary]: secrets.mint(place, nobody) };
    if (type === "bytea") return Buffer.from(`\0\x01${canary}`);
    return type.startsWith("_") ? [canary] : canary;
  }
  if (type.startsWith("_")) return [];
  if (type === "bool") return false;
  if (type.startsWith("timestamp") || type === "date") return new Date();
  return 0;
}

/** Plants one row of canaries in every table of the sealed schema. */
export async function plantSealedRows(
  database: OwnerDatabase,
  secrets: Secrets,
  studyId: string,
): Promise<void> {
  const columns = await columnsOf(database, "sealed");
  for (const table of new Set(columns.map((column) => column.table))) {
    const row: Row = Object.fromEntries(
      columns
        .filter((column) => column.table === table)
        // A counter fills itself.
        .filter(({ type, isOptional }) => !(isOptional && /^int/.test(type)))
        .map((column) => [column.column, fill(column, studyId, secrets)]),
    );
    await database.insert(`sealed.${table}`, row);
  }
}
