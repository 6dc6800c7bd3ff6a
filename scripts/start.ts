import { environment } from "../lib/env";
import { migrate } from "./migrate";
import { requireFreePort } from "./port.mjs";
import { endOnSignals, isShuttingDown, onShutdown, shutDown } from "./shutdown";
import { startWebServer, withoutOwner } from "./web-server";

function ownerUrl(): string {
  // Named by itself first: who has set nothing yet is told about the one thing that matters most.
  if (!process.env.DATABASE_URL) {
    throw new Error(
      "DATABASE_URL is not set: it names the PostgreSQL that Assay keeps everything in, with the " +
        "login that may change its structure. README.md, “Run it for real”, lists every variable; " +
        "`npm run demo` needs none.",
    );
  }
  return environment().DATABASE_URL ?? process.env.DATABASE_URL;
}

async function start(): Promise<void> {
  const owner = ownerUrl();
  const { WEB_DATABASE_URL, CUSTODIAN_DATABASE_URL } = environment();
  const hasRoleLogins = Boolean(WEB_DATABASE_URL && CUSTODIAN_DATABASE_URL);
  if (!hasRoleLogins) {
    console.warn(
      "Warning: WEB_DATABASE_URL and CUSTODIAN_DATABASE_URL are not set. The web server signs in " +
        "as the owner and steps down to its role: an injected RESET ROLE would reach the sealed " +
        "data. Give it two logins of its own where your database host allows it (README.md).",
    );
  }
  const port = Number(process.env.PORT || 3000);
  await requireFreePort(port, undefined, (other) => `PORT=${other} npm start`);
  await migrate(owner, console.log);
  endOnSignals(() => console.log("Stopping …"));
  const web = await startWebServer({
    port,
    environment: hasRoleLogins ? withoutOwner(process.env) : process.env,
  });
  onShutdown(web.stop);
  await web.ended;
  if (isShuttingDown()) return;
  process.exitCode = 1;
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
await shutDown();
