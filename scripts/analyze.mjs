import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { packagesAreInstalled } from "./install.mjs";
import { reportFailure } from "./progress.mjs";

/** Installs what is missing, saying so on standard error: standard output is the analysis' alone. */
function install() {
  const script = fileURLToPath(new URL("install.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The analysis was not run.");
}

try {
  if (!packagesAreInstalled()) install();
  const { register } = await import("tsx/esm/api");
  register();
  await import("./analyze.ts");
} catch (error) {
  reportFailure(error);
}
