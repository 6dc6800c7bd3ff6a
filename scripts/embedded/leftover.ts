import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function commandLine(pid: number): Promise<string> {
  if (existsSync("/proc/self/cmdline")) {
    return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  }
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/** Waits until the process is gone; false when it still is there after that time. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > end) return false;
    await wait(25);
  }
  return true;
}

/**
 * Ends a server that an earlier run left behind (`kill -9`, a lost terminal) on the same data, and
 * removes a lock file whose process number now belongs to something else.
 */
export async function stopLeftOver(cluster: string, log: (line: string) => void): Promise<void> {
  const lockFile = path.join(cluster, "postmaster.pid");
  const lock = await readFile(lockFile, "utf8").catch(() => "");
  const pid = Number.parseInt(lock, 10);
  if (!Number.isInteger(pid) || pid <= 1) return;
  const command = isAlive(pid) ? await commandLine(pid) : "";
  if (!command.includes(cluster)) {
    await rm(lockFile, { force: true });
    return;
  }
  log("stopping a PostgreSQL that an earlier run left behind");
  process.kill(pid, "SIGINT");
  if (await waitForEnd(pid, 10_000)) return;
  process.kill(pid, "SIGQUIT");
  if (await waitForEnd(pid, 5_000)) return;
  throw new Error(`The PostgreSQL of an earlier run (process ${pid}) does not end. End it first.`);
}
