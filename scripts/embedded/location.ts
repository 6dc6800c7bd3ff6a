import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, lstat, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { canReach, serverAccount, type Account } from "./account";
import {
  copyBinaries,
  linkLibraries,
  packagedBinaries,
  program,
  type PostgresBinaries,
} from "./binaries";

/** Everything needed to start the server: who runs it, with which programs, on which files. */
export type ServerLocation = {
  readonly account: Account;
  readonly binaries: PostgresBinaries;
  readonly cluster: string;
};

/** Where the files go if the server's account cannot reach the project, such as under /root. */
function reachableFolder(dataFolder: string): string {
  const hash = createHash("sha256").update(path.resolve(dataFolder)).digest("hex").slice(0, 12);
  return path.join("/var/tmp", `assay-${hash}`);
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  // Only what was just made is opened for passing through, whatever the umask; it cannot be listed.
  for (let made = path.resolve(folder); ; made = path.dirname(made)) {
    await chmod(made, 0o711);
    if (made === path.resolve(first)) return;
  }
}

async function makeReachableFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const status = await lstat(folder);
  if (!status.isDirectory() || status.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else. Remove it and start again.`);
  }
  await chmod(folder, 0o711);
}

/** Where the database's files are: in the data folder, or where the server can reach them. */
export function clusterFolder(dataFolder: string): string {
  const near = path.join(path.resolve(dataFolder), "cluster");
  const far = path.join(reachableFolder(dataFolder), "cluster");
  return !existsSync(near) && existsSync(far) ? far : near;
}

function canRun(account: Account, binaries: PostgresBinaries): boolean {
  if (account.uid === undefined) return true;
  const version = spawnSync(program(binaries, "postgres"), ["--version"], { ...account, cwd: "/" });
  const catalog = path.join(binaries.folder, "share", "postgresql", "postgres.bki");
  return version.status === 0 && (!existsSync(catalog) || canReach(account, catalog, "r"));
}

/**
 * Finds a place for the programs and the data that the server's account can reach. As a plain user
 * that is `node_modules` and the data folder; as root it may have to be elsewhere, and then says so.
 */
export async function locateServer(
  dataFolder: string,
  log: (line: string) => void,
): Promise<ServerLocation> {
  const account = serverAccount(log);
  const packaged = packagedBinaries();
  await linkLibraries(packaged);
  await makeFolder(dataFolder);
  let cluster = clusterFolder(dataFolder);
  if (!canReach(account, path.resolve(dataFolder), "x")) {
    const elsewhere = reachableFolder(dataFolder);
    await makeReachableFolder(elsewhere);
    cluster = path.join(elsewhere, "cluster");
    log(`the user "postgres" cannot reach ${dataFolder}; its files are in ${cluster}`);
  }

  let binaries = packaged;
  if (!canRun(account, packaged)) {
    const copies = path.join("/var/tmp", `assay-postgres-${process.getuid?.() ?? 0}`);
    await makeReachableFolder(copies);
    const version = createHash("sha256").update(packaged.folder).digest("hex").slice(0, 12);
    binaries = await copyBinaries(packaged, path.join(copies, version));
    log(`the user "postgres" cannot reach ${packaged.folder}; a copy is in ${binaries.folder}`);
  }
  return { account, binaries, cluster };
}

/** A new data folder for a server that is thrown away after use. */
export async function temporaryDataFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `assay-${purpose}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** Removes a server's data, wherever it is. */
export async function removeData(dataFolder: string): Promise<void> {
  await rm(dataFolder, { recursive: true, force: true });
  await rm(reachableFolder(dataFolder), { recursive: true, force: true });
}
