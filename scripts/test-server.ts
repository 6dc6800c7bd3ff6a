import { randomBytes } from "node:crypto";
import pg from "pg";
import { removeData, temporaryDataFolder } from "./embedded/location";
import { createLogin, type RoleLogin } from "./embedded/logins";
import { migrate } from "./migrate";
import { startPostgres } from "./postgres";

/** What a test file needs to make itself a database: an administrator's address and a template. */
export type TestServer = {
  readonly ownerUrl: string;
  readonly template: string;
  /** The logins of the app, or nothing where the server allows us no others than the owner's. */
  readonly logins?: Record<RoleLogin, { name: string; password: string }>;
};

const silent = (): void => undefined;

/** The same address with another database in it. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** The address of a database for one of the app's two logins. */
export function roleUrl(server: TestServer, database: string, role: RoleLogin): string {
  const address = new URL(withDatabase(server.ownerUrl, database));
  const login = server.logins?.[role];
  if (login === undefined) {
    address.searchParams.set("options", `-c role=assay_${role}`);
  } else {
    address.username = login.name;
    address.password = login.password;
  }
  return address.href;
}

/** Runs something as that login and closes the connection afterwards. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function baseServer(): Promise<{ ownerUrl: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { ownerUrl: given, stop: async () => undefined };
  const dataFolder = await temporaryDataFolder("test");
  const postgres = await startPostgres({ dataFolder, durable: false, log: silent });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await removeData(dataFolder);
  };
  return { ownerUrl: postgres.ownerUrl, stop };
}

async function createLogins(ownerUrl: string, suffix: string): Promise<TestServer["logins"]> {
  const login = (role: RoleLogin) => ({
    name: `assay_test_${role}_${suffix}`,
    password: randomBytes(12).toString("hex"),
  });
  const logins = { web: login("web"), custodian: login("custodian") };
  try {
    await withClient(ownerUrl, async (client) => {
      for (const role of ["web", "custodian"] as const) {
        const { name, password } = logins[role];
        await createLogin(client, name, password, `IN ROLE assay_${role}`);
        // Whoever drops a database has to be allowed to end the sessions that are still in it.
        await client.query(`GRANT ${name} TO CURRENT_USER`);
      }
    });
    return logins;
  } catch (error) {
    // A given server may refuse its owner to make logins; then one login serves with SET ROLE.
    if ((error as { code?: string }).code === "42501") return undefined;
    throw error;
  }
}

/** Starts the embedded PostgreSQL, or takes the one of DATABASE_URL, and migrates a template. */
export async function startTestServer(): Promise<{
  server: TestServer;
  stop: () => Promise<void>;
}> {
  const base = await baseServer();
  const suffix = randomBytes(5).toString("hex");
  const template = `assay_test_${suffix}`;
  const dropLeftovers = async (logins: TestServer["logins"]): Promise<void> => {
    await withClient(base.ownerUrl, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        "SELECT datname FROM pg_database WHERE datname LIKE $1",
        [`${template}%`],
      );
      for (const { datname } of rows) {
        await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
      }
      for (const { name } of Object.values(logins ?? {})) await client.query(`DROP ROLE ${name}`);
    });
    await base.stop();
  };
  try {
    await withClient(base.ownerUrl, (client) => client.query(`CREATE DATABASE ${template}`));
    await migrate(withDatabase(base.ownerUrl, template), silent);
    const logins = await createLogins(base.ownerUrl, suffix);
    return {
      server: { ownerUrl: base.ownerUrl, template, logins },
      stop: () => dropLeftovers(logins),
    };
  } catch (error) {
    await dropLeftovers(undefined);
    throw error;
  }
}
