import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { createLogin, roleLogins, type RoleLogin } from "./embedded/logins";
import {
  administrator,
  freePort,
  initialise,
  launch,
  type RunningServer,
} from "./embedded/cluster";
import { isAlive, stopLeftOver, waitForEnd } from "./embedded/leftover";
import { clusterFolder, locateServer, removeData } from "./embedded/location";

/** Who signs in: the owner migrates, the others are members of the role of the same name. */
export type Login = "owner" | RoleLogin;

/** A running embedded PostgreSQL. */
export type EmbeddedPostgres = {
  /** The address of the database `assay` for its owner. */
  readonly ownerUrl: string;
  /** The address of any database of this server, for any of its logins. */
  urlFor(database: string, login: Login): string;
  /** Makes the logins of the web and of the custodian, once the migrations have made their roles. */
  createRoleLogins(): Promise<void>;
  /** Stops the server and waits until it is gone. */
  stop(): Promise<void>;
};

/** How to start an embedded PostgreSQL. */
export type PostgresOptions = {
  /** Keeps the data, the passwords and the server's log; made if missing. */
  readonly dataFolder: string;
  /** A free port is picked when none is named. */
  readonly port?: number;
  /** False trades safety at a power cut for speed: for databases that are thrown away. */
  readonly durable?: boolean;
  readonly log: (line: string) => void;
};

const userNames: Record<Login, string> = { owner: "assay", ...roleLogins };

type Passwords = Record<Login | "administrator", string>;

async function readPasswords(file: string): Promise<Passwords> {
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as Passwords;
  const password = (): string => randomBytes(24).toString("hex");
  const made: Passwords = {
    administrator: password(),
    owner: password(),
    web: password(),
    custodian: password(),
  };
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

const claimFileIn = (dataFolder: string): string => path.join(dataFolder, "owner.pid");

async function refuseIfInUse(dataFolder: string): Promise<void> {
  const file = claimFileIn(dataFolder);
  const holder = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  if (Number.isInteger(holder) && holder !== process.pid && isAlive(holder)) {
    throw new Error(
      `The database in ${dataFolder} is in use by process ${holder}. Stop that one first ` +
        `(or remove ${file} if that process is something else).`,
    );
  }
}

/** Throws the data away, with the server that an earlier run may have left on it. */
export async function removeDatabase(
  dataFolder: string,
  log: (line: string) => void,
): Promise<void> {
  await refuseIfInUse(dataFolder);
  await stopLeftOver(clusterFolder(dataFolder), log);
  await removeData(dataFolder);
}

async function createOwner(server: RunningServer, passwords: Passwords): Promise<void> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port: server.port,
    user: administrator,
    password: passwords.administrator,
    database: "postgres",
  });
  await client.connect();
  try {
    const owner = userNames.owner;
    // Not a superuser: what the migrations may do here, a login of a database host may do as well.
    await createLogin(client, owner, passwords.owner, "CREATEDB CREATEROLE");
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'assay'");
    if (found.rowCount === 0) await client.query(`CREATE DATABASE assay OWNER ${owner}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the PostgreSQL that comes with the packages, on this machine's own address alone. The
 * data folder keeps everything between starts; a server left over by an earlier run is stopped.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, log, durable = true } = options;
  const location = await locateServer(dataFolder, log);
  const claimFile = claimFileIn(dataFolder);
  await refuseIfInUse(dataFolder);
  await writeFile(claimFile, String(process.pid), { mode: 0o600 });
  const passwords = await readPasswords(path.join(dataFolder, "logins.json"));
  await stopLeftOver(location.cluster, log);
  await initialise(location, passwords.administrator, durable);

  const start = async (): Promise<RunningServer> =>
    launch(location, {
      port: options.port ?? (await freePort()),
      password: passwords.administrator,
      durable,
      logFile: path.join(dataFolder, "server.log"),
    });
  // Right after a crash the dead server's last processes still hold its memory: a second try works.
  let server: RunningServer | undefined;
  for (let attempt = 1; server === undefined; attempt += 1) {
    try {
      server = await start();
    } catch (error) {
      if (attempt === 4) throw error;
      await wait(500 * attempt);
    }
  }
  const { pid, port } = server;
  const interrupt = (): void => {
    if (isAlive(pid)) process.kill(pid, "SIGINT");
  };
  process.once("exit", interrupt);

  const urlFor = (database: string, login: Login): string =>
    `postgresql://${userNames[login]}:${passwords[login]}@127.0.0.1:${port}/${database}`;
  const stop = async (): Promise<void> => {
    process.removeListener("exit", interrupt);
    interrupt();
    if (!(await waitForEnd(pid, 15_000))) process.kill(pid, "SIGQUIT");
    await rm(claimFile, { force: true });
  };
  try {
    await createOwner(server, passwords);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: urlFor("assay", "owner"),
    urlFor,
    stop,
    async createRoleLogins() {
      const client = new pg.Client({ connectionString: urlFor("assay", "owner") });
      await client.connect();
      try {
        for (const login of ["web", "custodian"] as const) {
          await createLogin(client, userNames[login], passwords[login], `IN ROLE assay_${login}`);
        }
      } finally {
        await client.end();
      }
    },
  };
}
