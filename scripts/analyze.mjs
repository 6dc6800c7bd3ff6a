import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleIfChanged, bundleIsCurrent, bundlePath } from "./bundle.mjs";
import { reportFailure } from "./progress.mjs";

/** Installs what is missing, saying so on standard error: standard output is the analysis' alone. */
async function installPackages() {
  const { packagesAreInstalled } = await import("./install.mjs");
  if (packagesAreInstalled()) return;
  const script = fileURLToPath(new URL("install.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The analysis was not run.");
}

try {
  if (!bundleIsCurrent("analyze")) {
    await installPackages();
    await bundleIfChanged("analyze");
  }
  await import(pathToFileURL(bundlePath("analyze")).href);
} catch (error) {
  reportFailure(error);
}
