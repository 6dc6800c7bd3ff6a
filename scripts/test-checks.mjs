import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { build } from "./build.mjs";
import { projectFolder, runInstalled } from "./run-program.mjs";

const reports = path.join(projectFolder, ".data", "test");

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** A check that counts as one; its output is shown only when it fails. */
async function asOne(work) {
  const { code, output } = await work();
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1, output };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** A runner that failed although no test did has failed as such: that counts, too. */
function withRunner(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Counts what Vitest's JSON report says; a file that could not be loaded is one failure. */
export function countVitest(report, code) {
  if (report === undefined) return { ...nothing, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withRunner(counts, code);
}

/** Counts what Playwright's JSON report says. */
export function countPlaywright(report, code) {
  if (report === undefined) return { ...nothing, failed: 1 };
  const { expected, flaky, unexpected, skipped } = report.stats;
  return withRunner({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

const format = () =>
  asOne(() =>
    runInstalled("prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."], {
      capture: true,
    }),
  );

const lint = () =>
  asOne(() => runInstalled("eslint/bin/eslint.js", [".", "--max-warnings=0"], { capture: true }));

const layers = () =>
  asOne(() => {
    const folders = ["app", "bench", "components", "lib", "prisma", "scripts", "e2e"];
    const present = folders.filter((folder) => existsSync(path.join(projectFolder, folder)));
    return runInstalled(
      "dependency-cruiser/bin/dependency-cruise.mjs",
      ["--config", ".dependency-cruiser.cjs", ...present],
      { capture: true },
    );
  });

const types = () =>
  asOne(async () => {
    // The types of the routes come from Next; a fresh clone has none yet.
    const environment = { NEXT_TELEMETRY_DISABLED: "1" };
    const routes = await runInstalled("next/dist/bin/next", ["typegen"], {
      capture: true,
      environment,
    });
    if (routes.code !== 0) return routes;
    return runInstalled("typescript/bin/tsc", ["--noEmit", "-p", "."], { capture: true });
  });

async function unitAndDatabase() {
  const file = path.join(reports, "vitest.json");
  rmSync(file, { force: true });
  const { code } = await runInstalled("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  return countVitest(readReport(file), code);
}

async function browser({ port, chromium }) {
  const file = path.join(reports, "playwright.json");
  rmSync(file, { force: true });
  const { code } = await runInstalled("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    environment: {
      E2E_PORT: String(port),
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
    },
  });
  return countPlaywright(readReport(file), code);
}

/** The checks in their order; `layers` is left out where the rules are not there. */
export const checks = {
  format,
  lint,
  ...(existsSync(path.join(projectFolder, ".dependency-cruiser.cjs")) ? { layers } : {}),
  types,
  "unit and database tests": unitAndDatabase,
  build: () => asOne(() => build({ capture: true })),
  "browser tests": browser,
};
