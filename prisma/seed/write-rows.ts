import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../lib/db/generated/client";
import type { StudyRows } from "./course/study-rows";

const rowsPerInsert = 1000;

type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

/** A client outside the app's pools, which belong to the web server. */
export function connectTo(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2 }) });
}

/** Writes a study in one transaction: all of it or nothing. */
export async function writeStudy(database: PrismaClient, rows: StudyRows): Promise<void> {
  await database.$transaction(
    async (transaction) => {
      for (const table of Object.keys(rows) as (keyof StudyRows)[]) {
        await writeTable(transaction, rows, table);
      }
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}

async function writeTable<Table extends keyof StudyRows>(
  transaction: Transaction,
  rows: StudyRows,
  table: Table,
): Promise<void> {
  // Each delegate takes rows of its own table; the type of StudyRows pairs them, which the compiler can't follow.
  const delegate = transaction[table] as unknown as {
    createMany: (input: { data: StudyRows[Table][number][] }) => Promise<unknown>;
  };
  for (let start = 0; start < rows[table].length; start += rowsPerInsert) {
    await delegate.createMany({ data: rows[table].slice(start, start + rowsPerInsert) });
  }
}
