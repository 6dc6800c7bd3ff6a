import process from "node:process";
import { parseArgs } from "node:util";
import { buildIfChanged } from "./build.mjs";
import { checkNode, installWhatIsMissing } from "./install.mjs";
import { requireFreePort } from "./port.mjs";
import { Explained, reportFailure } from "./progress.mjs";
import { Interrupted } from "./run-program.mjs";
import { runTypeScript } from "./typescript.mjs";

const usage = `npm run demo [-- OPTIONS]

  --port N     serve on port N instead of 3000
  --host NAME  listen on another address than this machine's own (0.0.0.0 for every address;
               anybody who reaches it can then sign in as anybody)
  --reset      throw the demo's data away first`;

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: "string", default: "3000" },
        host: { type: "string", default: "127.0.0.1" },
        reset: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }));
  } catch (error) {
    throw new Explained(`${error.message}\n\n${usage}`);
  }
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65_535) {
    throw new Explained(`"${values.port}" is no port: it must be a number from 1 to 65535.`);
  }
  return { ...values, port };
}

async function demo() {
  checkNode();
  const { port, host, reset, help } = readOptions();
  if (help) {
    console.log(usage);
    return 0;
  }
  await requireFreePort(port, host, (other) => `npm run demo -- --port ${other}`);
  await installWhatIsMissing();
  await buildIfChanged();
  const parameters = ["--port", String(port), "--host", host, ...(reset ? ["--reset"] : [])];
  return runTypeScript("demo-run.ts", parameters);
}

try {
  process.exitCode = await demo();
} catch (error) {
  // Ctrl-C is how one leaves the demo, not a failure of it.
  if (error instanceof Interrupted) console.log("\nStopped.");
  else reportFailure(error);
}
