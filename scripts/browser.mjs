import process from "node:process";
import { findChromium } from "./chromium.mjs";
import { Explained, note } from "./progress.mjs";
import { run, runInstalled } from "./run-program.mjs";

async function succeeds(attempt) {
  try {
    return (await attempt()).code === 0;
  } catch (error) {
    // The program is not on this machine; whatever else went wrong is for the caller.
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

async function installFromDebian() {
  const install = () => run("apt-get", ["install", "-y", "-qq", "chromium"], { capture: true });
  if (await succeeds(install)) return;
  await succeeds(() => run("apt-get", ["update", "-qq"], { capture: true }));
  await succeeds(install);
}

/** Finds a Chromium, or installs one by whatever this machine offers; returns its path. */
export async function installBrowserIfMissing() {
  const present = await findChromium();
  if (present !== undefined) return present;
  note("there is no Chromium: asking Playwright for one");
  await runInstalled("@playwright/test/cli.js", ["install", "chromium"], { capture: true });
  let found = await findChromium();
  if (found === undefined && process.getuid?.() === 0) {
    note("Playwright's cannot be had here: asking the system's package manager");
    await installFromDebian();
    found = await findChromium();
  }
  if (found !== undefined) return found;
  throw new Explained(
    "The browser tests need Chromium, and none could be installed here. Install Chromium or\n" +
      "Google Chrome with your system's package manager, or set CHROMIUM_PATH to an existing one.",
  );
}
