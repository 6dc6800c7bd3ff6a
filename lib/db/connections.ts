import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { environment } from "@/lib/env";
import { PrismaClient } from "./generated/client";

export type Database = PrismaClient;
/** A client inside a transaction. */
export type Transaction = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

/** Addresses of the two logins, where they are not to be taken from the environment (tests, seeding). */
export type DatabaseUrls = { web: string; custodian: string };

type Slot = { urls?: DatabaseUrls; web?: PrismaClient; custodian?: PrismaClient };

// One pair of pools a process, also across hot reloads of a development server.
const slot: Slot = ((globalThis as { assayDatabases?: Slot }).assayDatabases ??= {});

function connect(role: "web" | "custodian"): PrismaClient {
  const env = slot.urls ? undefined : environment();
  const own =
    slot.urls?.[role] ?? (role === "web" ? env?.WEB_DATABASE_URL : env?.CUSTODIAN_DATABASE_URL);
  const connectionString = own ?? env?.DATABASE_URL;
  // With one login only, the session takes the role on: README says what that is worth.
  const options = own ? undefined : `-c role=assay_${role}`;
  const max = role === "web" ? 10 : 3;
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, options, max }) });
}

/** The connection of everything that serves people. PostgreSQL refuses it every row of the sealed schema. */
export function webDatabase(): Database {
  return (slot.web ??= connect("web"));
}

/** The connection that can open the seal. Imported by lib/sealed alone; the layer check enforces it. */
export function custodianDatabase(): Database {
  return (slot.custodian ??= connect("custodian"));
}

/** Points this process at other databases and closes the connections to the former. */
export async function useDatabases(urls: DatabaseUrls | undefined): Promise<void> {
  await Promise.all([slot.web?.$disconnect(), slot.custodian?.$disconnect()]);
  slot.web = slot.custodian = undefined;
  slot.urls = urls;
}
