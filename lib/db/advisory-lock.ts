import "server-only";
import type { Transaction } from "./connections";

/** Lets no other transaction that asks for the same lock go on before this one has ended. */
export async function holdLock(transaction: Transaction, name: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 73))`;
}
