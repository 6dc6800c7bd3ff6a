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
import { installWhatIsMissing } from "./install.mjs";
import { Explained, reportFailure, step } from "./progress.mjs";
import { projectFolder, runInstalled } from "./run-program.mjs";

/** What a build is made of. The database client follows from the schema. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

const generated = path.join(projectFolder, "lib", "db", "generated");
const buildFolder = path.join(projectFolder, ".next");
const stamp = path.join(buildFolder, "assay-sources");

function* filesUnder(place) {
  if (!existsSync(place) || place === generated) return;
  let entries;
  try {
    entries = readdirSync(place, { withFileTypes: true });
  } catch {
    yield place; // a file, not a folder
    return;
  }
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const inside = path.join(place, entry.name);
    if (entry.isDirectory()) yield* filesUnder(inside);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield inside;
  }
}

function sourceHash() {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  for (const source of sources) {
    for (const file of filesUnder(path.join(projectFolder, source))) {
      hash.update(path.relative(projectFolder, file)).update("\0").update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** Whether the last build was made from the sources as they are now. */
export function buildIsCurrent() {
  return (
    existsSync(path.join(buildFolder, "BUILD_ID")) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === sourceHash()
  );
}

/** Builds the app for production; hands back what the build said. */
export async function build({ capture }) {
  const hash = sourceHash();
  rmSync(stamp, { force: true });
  const result = await runInstalled("next/dist/bin/next", ["build"], {
    capture,
    environment: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  if (result.code === 0) writeFileSync(stamp, hash);
  return result;
}

/** Builds only when something changed since the last build. */
export async function buildIfChanged() {
  if (buildIsCurrent()) return;
  await step("building the app (half a minute or more)", async () => {
    const { code, output } = await build({ capture: true });
    if (code !== 0) throw new Explained(`The build failed:\n${output}`);
  });
}

if (realpathSync(process.argv[1] ?? "") === fileURLToPath(import.meta.url)) {
  try {
    await installWhatIsMissing();
    process.exitCode = (await build({ capture: false })).code;
  } catch (error) {
    reportFailure(error);
  }
}
