import { spawn } from "node:child_process";
import process from "node:process";
import { projectFolder } from "./run-program.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs one of our TypeScript files, once the packages are there. It gets its own process group and
 * every signal that we get, so that it alone decides in which order things end; it also notices when
 * this process is gone. Resolves with its exit code.
 */
export function runTypeScript(file, parameters, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      // The condition makes `server-only` the empty module that it is inside a server.
      [
        "--conditions=react-server",
        "--import",
        "tsx",
        `${projectFolder}scripts/${file}`,
        ...parameters,
      ],
      {
        cwd: projectFolder,
        env: { ...process.env, ...environment },
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        detached: process.platform !== "win32",
      },
    );
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    child.once("error", reject);
    child.once("close", (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
