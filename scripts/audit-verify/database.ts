import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isAlive } from "../embedded/leftover";
import { clusterFolder } from "../embedded/location";
import { roleLogins } from "../embedded/logins";
import { startPostgres } from "../postgres";

/** A database to read, and how to leave it. */
export type FoundDatabase = { url: string; release(): Promise<void> };

const keep = async (): Promise<void> => undefined;

/** The address of the demo's server, where the demo is running. */
async function runningDemo(dataFolder: string): Promise<string | undefined> {
  const read = (file: string) => readFile(file, "utf8").catch(() => "");
  const lock = (await read(path.join(clusterFolder(dataFolder), "postmaster.pid"))).split("\n");
  const [pid, port] = [Number.parseInt(lock[0] ?? "", 10), Number.parseInt(lock[3] ?? "", 10)];
  if (!(pid > 1) || !(port > 0) || !isAlive(pid)) return undefined;
  const { web } = JSON.parse(await read(path.join(dataFolder, "logins.json"))) as { web: string };
  return `postgresql://${roleLogins.web}:${web}@127.0.0.1:${port}/assay`;
}

/** The database that the environment names; with none named the demo's, which is started where it isn't running. */
export async function findDatabase(
  dataFolder: string,
  log: (line: string) => void,
): Promise<FoundDatabase> {
  const named = process.env.DATABASE_URL || process.env.WEB_DATABASE_URL;
  if (named) return { url: named, release: keep };
  if (!existsSync(path.join(dataFolder, "logins.json"))) {
    throw new Error(
      "DATABASE_URL is not set, and there is no demo here. Set it to the database to verify, or " +
        "name a downloaded log: npm run --silent audit:verify -- audit.json",
    );
  }
  log("DATABASE_URL is not set: this is the demo's database.");
  const running = await runningDemo(dataFolder);
  if (running) return { url: running, release: keep };
  const postgres = await startPostgres({ dataFolder, log });
  return { url: postgres.urlFor("assay", "web"), release: postgres.stop };
}
