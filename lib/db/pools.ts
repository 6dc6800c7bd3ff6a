import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { environment } from "@/lib/env";
import { PrismaClient } from "./generated/client";

/** Addresses of the two logins, where they are not to be taken from the environment (tests, seeding). */
export type DatabaseUrls = { web: string; custodian: string };

type Pools = { urls?: DatabaseUrls; web?: PrismaClient; custodian?: PrismaClient };

// One pair of pools a process, also across hot reloads of a development server.
const pools: Pools = ((globalThis as { assayPools?: Pools }).assayPools ??= {});

/** The client that connects in a role, made when it is first asked for. Use connections.ts or custodian.ts. */
export function clientOf(role: "web" | "custodian"): PrismaClient {
  return (pools[role] ??= connect(role));
}

function connect(role: "web" | "custodian"): PrismaClient {
  const env = pools.urls ? undefined : environment();
  const own =
    pools.urls?.[role] ?? (role === "web" ? env?.WEB_DATABASE_URL : env?.CUSTODIAN_DATABASE_URL);
  const connectionString = own ?? env?.DATABASE_URL;
  // With one login only, the session takes the role on: README says what that is worth.
  const options = own ? undefined : `-c role=assay_${role}`;
  const max = role === "web" ? 10 : 3;
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, options, max }) });
}

/** Points this process at other databases and closes the connections to the former. */
export async function pointDatabasesAt(urls: DatabaseUrls | undefined): Promise<void> {
  await Promise.all([pools.web?.$disconnect(), pools.custodian?.$disconnect()]);
  pools.web = pools.custodian = undefined;
  pools.urls = urls;
}
