import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeData, temporaryDataFolder } from "./embedded/location";
import { projectFolder } from "./migration-files";
import { startPostgres } from "./postgres";
import { withClient } from "./test-server";

const silent = (): void => undefined;

/** A program that starts the server, says so, and then waits to be killed. */
const holder = `
  const { startPostgres } = await import("./scripts/postgres.ts");
  await startPostgres({ dataFolder: process.argv[1], durable: false, log: () => undefined });
  console.log("ready");
  setInterval(() => undefined, 1000);
`;

describe("the embedded PostgreSQL", () => {
  let dataFolder: string;

  beforeAll(async () => {
    dataFolder = await temporaryDataFolder("postgres-test");
  });

  afterAll(() => removeData(dataFolder));

  const start = (log: (line: string) => void = silent) =>
    startPostgres({ dataFolder, durable: false, log });

  it("keeps its data and its passwords between starts, and the passwords to itself", async () => {
    const first = await start();
    await withClient(first.ownerUrl, (client) => client.query("CREATE TABLE kept (id INT)"));
    await first.stop();
    const second = await start();
    const rows = await withClient(second.ownerUrl, (client) => client.query("TABLE kept"));
    await second.stop();
    expect(rows.rowCount).toBe(0);
    expect((await stat(path.join(dataFolder, "logins.json"))).mode & 0o777).toBe(0o600);
  });

  it("migrates as an owner that is no superuser", async () => {
    const postgres = await start();
    const { rows } = await withClient(postgres.ownerUrl, (client) =>
      client.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"),
    );
    await postgres.stop();
    expect(rows).toEqual([{ rolsuper: false }]);
  });

  it("takes over after a kill -9, and refuses a folder that is in use", async () => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", holder, dataFolder],
      { cwd: projectFolder, stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(child.stdout, "data");
    await expect(start()).rejects.toThrow(`in use by process ${child.pid}`);
    child.kill("SIGKILL");
    await once(child, "exit");

    const lines: string[] = [];
    const postgres = await start((line) => lines.push(line));
    await postgres.stop();
    expect(lines).toContain("stopping a PostgreSQL that an earlier run left behind");
  });

  it("leaves no process behind", () => {
    if (!existsSync("/proc/self/cmdline")) return;
    const running = execFileSync("sh", ["-c", "cat /proc/[0-9]*/cmdline 2>/dev/null || true"]);
    expect(running.toString()).not.toContain(dataFolder);
  });
});
