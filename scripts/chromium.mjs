import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import process from "node:process";

const systemPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Some systems put a script in its place that only says how to install the browser. */
function works(place) {
  return existsSync(place) && spawnSync(place, ["--version"], { timeout: 20_000 }).status === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
}

/** The Chromium for the browser tests: CHROMIUM_PATH, Playwright's own, or the system's. */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  }
  return (await playwrightsOwn()) ?? systemPlaces.find(works);
}
