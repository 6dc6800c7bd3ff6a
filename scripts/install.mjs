import { createHash } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Explained, reportFailure, step } from "./progress.mjs";
import { projectFolder, runInstalled, runNpm } from "./run-program.mjs";

const inProject = (...parts) => path.join(projectFolder, ...parts);

/** Fails with words where Node is older than what the packages need. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const tooOld = major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12);
  if (!tooOld) return;
  throw new Explained(
    `This is Node ${version}; Assay needs Node 20.19 or later (of the 22 line: 22.12 or later).\n` +
      "Get a newer one from https://nodejs.org or with your version manager, then try again.",
  );
}

function readLock(...parts) {
  if (!existsSync(inProject(...parts))) return undefined;
  return JSON.parse(readFileSync(inProject(...parts), "utf8")).packages;
}

/** Whether npm installs that entry here for certain; of the optional ones it may leave many out. */
function isNeeded({ os, cpu, libc, optional }) {
  if (!optional) return true;
  const isForThisMachine = os?.includes(process.platform) && cpu?.includes(process.arch);
  return isForThisMachine === true && libc === undefined;
}

/** Names the packages of the lock file that are not installed, or in another version. */
export function missingPackages(locked, installed) {
  return Object.entries(locked)
    .filter(([place, entry]) => place !== "" && !entry.link)
    .filter(([place, entry]) => {
      const found = installed[place];
      return found === undefined ? isNeeded(entry) : found.version !== entry.version;
    })
    .map(([place]) => place);
}

const packagesStamp = inProject("node_modules", ".assay-lock");

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(inProject("package-lock.json")))
    .digest("hex");
}

/** Whether our last `npm ci` was for this lock file, or somebody's own install matches it. */
export function packagesAreInstalled() {
  const installed = readLock("node_modules", ".package-lock.json");
  if (installed === undefined) return false;
  if (existsSync(packagesStamp) && readFileSync(packagesStamp, "utf8") === lockHash()) return true;
  return missingPackages(readLock("package-lock.json"), installed).length === 0;
}

async function installPackages() {
  const { code } = await runNpm([
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (code === 0) {
    writeFileSync(packagesStamp, lockHash());
    return;
  }
  throw new Explained(
    "npm could not install the packages; its own message is above.\n" +
      "Most often the package registry cannot be reached: check the connection or the proxy\n" +
      "(`npm ping` tells), then try again. Nothing else was changed.",
  );
}

function schemaHash() {
  const folder = inProject("prisma", "schema");
  const hash = createHash("sha256").update(readFileSync(inProject("package-lock.json")));
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith(".prisma")) hash.update(name).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest("hex");
}

const clientStamp = inProject("node_modules", ".assay-database-client");

function clientIsCurrent() {
  return (
    existsSync(inProject("lib", "db", "generated", "client.ts")) &&
    existsSync(clientStamp) &&
    readFileSync(clientStamp, "utf8") === schemaHash()
  );
}

async function generateClient() {
  rmSync(clientStamp, { force: true });
  const { code, output } = await runInstalled("prisma/build/index.js", ["generate"], {
    capture: true,
    // Generating needs no engine; any file in its place keeps Prisma from downloading one.
    environment: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (code !== 0) throw new Explained(`Prisma could not write the database client:\n${output}`);
  writeFileSync(clientStamp, schemaHash());
}

/** Installs the packages and writes the database client, where they are missing or out of date. */
export async function installWhatIsMissing() {
  checkNode();
  if (!packagesAreInstalled()) {
    await step("installing packages (npm ci)", installPackages);
  }
  if (!clientIsCurrent()) await step("writing the database client", generateClient);
}

if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  await installWhatIsMissing().catch(reportFailure);
}
