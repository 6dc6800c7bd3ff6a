import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync, closeSync } from "node:fs";
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { program } from "./binaries";
import type { ServerLocation } from "./location";

/** The superuser of the cluster; only these scripts sign in as it. */
export const administrator = "assay_administrator";

/** Asks the system for a port that nobody uses on this machine's own address. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function environment(): NodeJS.ProcessEnv {
  // The caller's PG… variables (port, data folder) must not leak into the server.
  const ours = { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" };
  for (const name of Object.keys(ours)) {
    if (name.startsWith("PG")) Reflect.deleteProperty(ours, name);
  }
  return ours;
}

/** Makes the cluster's files with `initdb`, once. */
export async function initialise(
  { account, binaries, cluster }: ServerLocation,
  password: string,
  durable: boolean,
): Promise<void> {
  // A first start that was interrupted leaves files without the version; they are worth nothing.
  if (existsSync(cluster) && !existsSync(path.join(cluster, "global", "pg_control"))) {
    await rm(cluster, { recursive: true });
  }
  if (existsSync(cluster)) return;

  const own = async (target: string): Promise<void> => {
    if (account.uid !== undefined && account.gid !== undefined) {
      await chown(target, account.uid, account.gid);
    }
  };
  const passwordFile = path.join(path.dirname(cluster), "initdb-password");
  try {
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
    await own(passwordFile);
    await mkdir(cluster, { mode: 0o700 });
    await own(cluster);
    const result = spawnSync(
      program(binaries, "initdb"),
      [
        `--pgdata=${cluster}`,
        `--username=${administrator}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { ...account, cwd: "/", env: environment(), encoding: "utf8" },
    );
    if (result.status !== 0) {
      await rm(cluster, { recursive: true, force: true });
      const reason = result.error?.message ?? result.stderr;
      throw new Error(`PostgreSQL's files could not be made in ${cluster}: ${reason}`);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** A server that answers: its process and its port. */
export type RunningServer = { readonly pid: number; readonly port: number };

const notDurable = [
  "-c",
  "fsync=off",
  "-c",
  "synchronous_commit=off",
  "-c",
  "full_page_writes=off",
];

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: administrator,
    password,
    database: "postgres",
    connectionTimeoutMillis: 2_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts the server and resolves when it takes connections; rejects with its log when it ends. */
export async function launch(
  { account, binaries, cluster }: ServerLocation,
  options: { port: number; password: string; durable: boolean; logFile: string },
): Promise<RunningServer> {
  const { port, password, durable, logFile } = options;
  const output = openSync(logFile, "w", 0o600);
  // Its own process group: Ctrl-C reaches this script first, which stops things in their order.
  const child = spawn(
    program(binaries, "postgres"),
    // prettier-ignore
    [
      "-D", cluster, "-p", String(port),
      "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
      "-c", "max_connections=200", "-c", "timezone=UTC", "-c", "log_timezone=UTC",
      ...(durable ? [] : notDurable),
    ],
    { ...account, cwd: "/", env: environment(), detached: true, stdio: ["ignore", output, output] },
  );
  closeSync(output);
  let ended: string | undefined;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => (ended = `it ended with ${signal ?? code}`));
  child.unref();
  // Should this process end before the server answers, nobody else would know of it.
  const abandon = (): void => void child.kill("SIGINT");
  process.once("exit", abandon);

  const patienceEnd = performance.now() + 60_000;
  while (ended === undefined && performance.now() < patienceEnd) {
    if (child.pid !== undefined && (await answers(port, password))) {
      process.off("exit", abandon);
      return { pid: child.pid, port };
    }
    await wait(30);
  }
  process.off("exit", abandon);
  if (ended === undefined) child.kill("SIGINT");
  const log = await readFile(logFile, "utf8").catch(() => "");
  throw new Error(`PostgreSQL did not start: ${ended ?? "no answer within a minute"}\n${log}`);
}
