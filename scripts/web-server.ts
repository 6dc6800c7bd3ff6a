import { spawn, type StdioOptions } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import path from "node:path";
import { bundleIfChanged } from "./bundle.mjs";
import { projectFolder } from "./migration-files";

/** A running web server. */
export type WebServer = {
  /** Resolves when the server ends by itself or by `stop`. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** How to start the built app. */
export type WebServerOptions = {
  readonly port: number;
  readonly host?: string;
  /** The whole environment of the server; what is not in it, an intruder cannot read from it. */
  readonly environment: NodeJS.ProcessEnv;
  /** Where its messages go: to ours, or to an open file. */
  readonly output?: "inherit" | number;
};

/** The caller's environment without the address that may change the database's structure. */
export function withoutOwner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _owner, ...rest } = environment;
  return rest;
}

async function answers(port: number, host: string): Promise<boolean> {
  try {
    await fetch(`http://${host}:${port}/`, { redirect: "manual" });
    return true;
  } catch {
    return false;
  }
}

/** Starts the built app and resolves when it answers; it ends when this process does. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { port, host, environment, output = "inherit" } = options;
  await bundleIfChanged("report-worker");
  const stdio: StdioOptions = ["ignore", output, output, "ipc"];
  const child = spawn(
    process.execPath,
    [
      ...["--import", path.join(projectFolder, "scripts", "end-with-parent.mjs")],
      ...[path.join(projectFolder, "node_modules", "next", "dist", "bin", "next"), "start"],
      ...["-p", String(port), ...(host ? ["-H", host] : [])],
    ],
    {
      cwd: projectFolder,
      env: { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio,
      detached: process.platform !== "win32",
    },
  );
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      resolve();
    };
    child.once("exit", end);
    child.once("error", end);
  });
  const stop = async (): Promise<void> => {
    if (hasEnded) return;
    child.kill("SIGTERM");
    const patience = wait(8_000, undefined, { ref: false }).then(() => child.kill("SIGKILL"));
    await Promise.race([ended, patience]);
    await ended;
  };
  const reachable = host === undefined || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  for (let tries = 0; tries < 600 && !hasEnded; tries += 1) {
    if (await answers(port, reachable)) return { ended, stop };
    await wait(100);
  }
  await stop();
  throw new Error("The web server did not start; its messages say why.");
}
