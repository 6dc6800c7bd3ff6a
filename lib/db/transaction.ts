import "server-only";
import type { Database, Transaction } from "./connections";

const attempts = 4;

/** Whether an error says that PostgreSQL undid the transaction because of another one, so that it may be run again. */
function isWriteConflict(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { kind?: string } };
  return code === "P2034" || cause?.kind === "TransactionWriteConflict";
}

/**
 * Runs one act in one transaction, again when it collided with another.
 * `act` must have no effect beside its database writes.
 */
export async function inTransaction<T>(
  database: Database,
  act: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.$transaction(act, { maxWait: 10_000, timeout: 60_000 });
    } catch (error) {
      if (attempt >= attempts || !isWriteConflict(error)) throw error;
    }
  }
}
