import process from "node:process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { installWhatIsMissing } from "./install.mjs";
import { portIsFree } from "./port.mjs";
import { faint, reportFailure, seconds } from "./progress.mjs";
import { Interrupted, projectFolder } from "./run-program.mjs";

async function freePortFrom(first) {
  let port = first;
  while (!(await portIsFree(port))) port += 1;
  return port;
}

async function prepareBrowser() {
  if (!existsSync(path.join(projectFolder, "e2e"))) return undefined;
  const { installBrowserIfMissing } = await import("./browser.mjs");
  return installBrowserIfMissing();
}

/** Runs one check and shows its output only where it has to be read. */
async function perform(name, check, given) {
  const began = performance.now();
  console.log(`\n• ${name} …`);
  const result = await check(given);
  if (result.output) console.log(result.output.trimEnd());
  const verdict = result.failed === 0 ? "passed" : "FAILED";
  console.log(`  ${name}: ${verdict} ${faint(seconds(performance.now() - began))}`);
  return result;
}

async function testEverything() {
  mkdirSync(path.join(projectFolder, ".data", "test"), { recursive: true });
  await installWhatIsMissing();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (counts) => Object.keys(total).forEach((key) => (total[key] += counts[key] ?? 0));
  const failOne = (reason) => {
    console.log(`\n${reason}`);
    add({ failed: 1 });
  };

  const chromium = await prepareBrowser().catch((error) => {
    if (error instanceof Interrupted) throw error;
    failOne(error.message);
  });
  const { checks } = await import("./test-checks.mjs");
  const { build, "browser tests": browserTests, ...first } = checks;
  for (const [name, check] of Object.entries(first)) add(await perform(name, check));
  const built = await perform("build", build);
  add(built);
  if (built.failed > 0)
    console.log("\nThe browser tests were not run: there is no build to visit.");
  else if (chromium !== undefined) {
    const port = await freePortFrom(3100);
    add(await perform("browser tests", browserTests, { port, chromium }));
  }
  return total;
}

try {
  const { passed, failed, skipped } = await testEverything();
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  reportFailure(error);
}
