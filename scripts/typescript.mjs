import { spawn } from "node:child_process";
import process from "node:process";
import { onRequestToEnd, projectFolder } from "./run-program.mjs";

/**
 * Runs one of our TypeScript files, once the packages are there. It gets its own process group and
 * every signal that we get, so that it alone decides in which order things end; it also notices when
 * this process is gone. Resolves with its exit code.
 */
export function runTypeScript(file, parameters) {
  return new Promise((resolve, reject) => {
    const script = `${projectFolder}scripts/${file}`;
    const child = spawn(
      process.execPath,
      // The condition makes `server-only` the empty module that it is inside a server.
      ["--conditions=react-server", "--import", "tsx", script, ...parameters],
      {
        cwd: projectFolder,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        detached: process.platform !== "win32",
      },
    );
    const stopListening = onRequestToEnd((signal) => child.kill(signal));
    child.once("error", reject);
    child.once("close", (code) => {
      stopListening();
      resolve(code ?? 1);
    });
  });
}
