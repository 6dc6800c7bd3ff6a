import { existsSync } from "node:fs";
import process from "node:process";
import { checkNode, packagesAreInstalled } from "./install.mjs";
import { Explained, reportFailure } from "./progress.mjs";
import { projectFolder } from "./run-program.mjs";
import { runTypeScript } from "./typescript.mjs";

try {
  checkNode();
  if (!packagesAreInstalled() || !existsSync(`${projectFolder}.next/BUILD_ID`)) {
    throw new Explained("There is no build to start. Run `npm run build` first.");
  }
  process.exitCode = await runTypeScript("start.ts", []);
} catch (error) {
  reportFailure(error);
}
