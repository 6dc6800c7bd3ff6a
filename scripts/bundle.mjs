import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { projectFolder } from "./run-program.mjs";

/*
 * Programs that must start at once, or outside the web server, are bundled into one file each. A bundle is kept as long
 * as none of its sources changes, so that nothing but Node has to be loaded to run it.
 */

const folder = path.join(projectFolder, "node_modules", ".cache", "assay");

/** What is bundled, by the bundle's name. */
const entries = {
  analyze: "scripts/analyze.ts",
  "report-worker": "lib/features/analysis/report-worker.ts",
};

/** Where a bundle lies. */
export function bundlePath(name) {
  return path.join(folder, `${name}.mjs`);
}

const sourcesPath = (name) => path.join(folder, `${name}.sources.json`);

function fingerprint(file) {
  const { mtimeMs, size } = statSync(path.join(projectFolder, file));
  return `${mtimeMs} ${size}`;
}

/** Whether a bundle was made from its sources as they are now. */
export function bundleIsCurrent(name) {
  try {
    const sources = Object.entries(JSON.parse(readFileSync(sourcesPath(name), "utf8")));
    return (
      existsSync(bundlePath(name)) && sources.every(([file, known]) => fingerprint(file) === known)
    );
  } catch {
    return false; // never made, or a source has gone
  }
}

async function bundle(name) {
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  // Two processes may bundle at once: each writes a file of its own, and the last one to finish wins.
  const made = `${bundlePath(name)}.${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [entries[name]],
    outfile: made,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    metafile: true,
    logLevel: "error",
    alias: { "server-only": "./node_modules/server-only/empty.js" },
    // Packages in CommonJS call require() for Node's own modules.
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);',
    },
  });
  // The lock file stands for all packages: npm empties this folder when it installs others.
  const own = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules/"));
  const files = [...own, "package-lock.json", "scripts/bundle.mjs"];
  const sources = Object.fromEntries(files.map((file) => [file, fingerprint(file)]));
  renameSync(made, bundlePath(name));
  writeFileSync(sourcesPath(name), JSON.stringify(sources));
}

/** Makes a bundle where it is missing or older than its sources; hands back its place. */
export async function bundleIfChanged(name) {
  if (!bundleIsCurrent(name)) await bundle(name);
  return bundlePath(name);
}
