import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The project's own folder, wherever a script is called from. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/** We were asked to stop while a program ran; it has ended, and so should we. */
export class Interrupted extends Error {
  constructor(signal) {
    super(`Stopped by ${signal}.`);
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Calls back on every signal that we get, and when the npm that runs us has gone: asked to end, it
 * ends its shell, and the shell tells us nothing. Returns how to stop listening.
 */
export function onRequestToEnd(callback) {
  for (const signal of signals) process.on(signal, callback);
  // Started by anything else than npm, we may well outlive it (`nohup`).
  const parent = process.env.npm_lifecycle_event === undefined ? undefined : process.ppid;
  const watch = setInterval(() => {
    if (parent !== undefined && process.ppid !== parent) callback("SIGTERM");
  }, 500);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, callback);
  };
}

const hasGroups = process.platform !== "win32";

function endGroup(child, signal) {
  try {
    if (hasGroups) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/**
 * Runs a program in the project's folder. Its output is shown as it comes, or with `capture` kept
 * and handed back. Resolves with the exit code; it never rejects because of one. A signal to us is
 * one to the program and all that it has started.
 */
export function run(command, parameters, { capture = false, environment = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: projectFolder,
      env: { ...process.env, ...environment },
      stdio: capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32" && !command.endsWith(".exe"),
      detached: hasGroups,
    });
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout?.setEncoding("utf8").on("data", keep);
    child.stderr?.setEncoding("utf8").on("data", keep);
    let interruption;
    const stopListening = onRequestToEnd((signal) => {
      interruption ??= new Interrupted(signal);
      endGroup(child, signal);
    });
    child.once("error", (error) => {
      stopListening();
      reject(error);
    });
    child.once("close", (code) => {
      stopListening();
      if (interruption !== undefined) reject(interruption);
      else resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs npm: the one that started us where there is one, else the one on the path. */
export function runNpm(parameters, options) {
  const started = process.env.npm_execpath ?? "";
  return /npm-cli\.c?js$/.test(started)
    ? run(process.execPath, [started, ...parameters], options)
    : run("npm", parameters, options);
}

/** Runs the JavaScript entry of an installed package, without npx between. */
export function runInstalled(entry, parameters, options) {
  return run(process.execPath, [`${projectFolder}node_modules/${entry}`, ...parameters], options);
}
