import process from "node:process";
import { bundleIfChanged } from "./bundle.mjs";
import { installWhatIsMissing } from "./install.mjs";
import { reportFailure } from "./progress.mjs";
import { runInstalled } from "./run-program.mjs";

try {
  await installWhatIsMissing();
  await bundleIfChanged("report-worker");
  process.exitCode = (await runInstalled("next/dist/bin/next", ["dev"])).code;
} catch (error) {
  reportFailure(error);
}
