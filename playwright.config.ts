import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/chromium.mjs";

const port = process.env.E2E_PORT ?? "3100";
const executablePath = await findChromium();
// The workers read this file again; they need not look for the browser once more.
if (executablePath) process.env.CHROMIUM_PATH = executablePath;
const firstStart = "journeys/whole-study.spec.ts";
const desktop = devices["Desktop Chrome"];
const isRoot = process.getuid?.() === 0;

/** Browser tests against the built app (`npm run build` first) on an empty database of its own. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    // Without the film of each page: seven are open at once.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: { executablePath, args: isRoot ? ["--no-sandbox"] : [] },
  },
  // The whole study begins on the empty installation; what it leaves behind is where the others begin.
  projects: [
    { name: "first-start", testMatch: firstStart, use: desktop },
    { name: "chromium", testIgnore: firstStart, use: desktop, dependencies: ["first-start"] },
  ],
  webServer: {
    command: "node --conditions=react-server --import tsx scripts/e2e-server.ts",
    url: `http://localhost:${port}/`,
    env: { E2E_PORT: port },
    timeout: 120_000,
    stdout: "ignore",
    stderr: "pipe",
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
