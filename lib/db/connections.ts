import "server-only";
import type { PrismaClient } from "./generated/client";
import { clientOf } from "./pools";

export { pointDatabasesAt, type DatabaseUrls } from "./pools";

export type Database = PrismaClient;

/** A client inside a transaction. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

/** The connection of everything that serves people. PostgreSQL refuses it every row of the sealed schema. */
export function webDatabase(): Database {
  return clientOf("web");
}
