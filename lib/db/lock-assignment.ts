import "server-only";
import type { Transaction } from "./connections";

/** Lets one transaction at a time write an assignment's review: two tabs of a reviewer wait for each other. */
export async function lockAssignment(transaction: Transaction, id: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM "assignment" WHERE "id" = ${id}::uuid FOR UPDATE`;
}
