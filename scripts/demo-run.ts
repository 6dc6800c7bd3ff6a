import { randomBytes } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { seedDemo } from "../prisma/seed/demo";
import { accountTable, type DemoAccount } from "./demo-accounts";
import { migrate } from "./migrate";
import { projectFolder } from "./migration-files";
import { removeDatabase, startPostgres, type EmbeddedPostgres } from "./postgres";
import { faint, note, reportFailure, step } from "./progress.mjs";
import { endOnSignals, isShuttingDown, onShutdown, shutDown } from "./shutdown";
import { startWebServer } from "./web-server";

const dataFolder = path.join(projectFolder, ".data");
const databaseFolder = path.join(dataFolder, "postgres");
const accountsFile = path.join(dataFolder, "demo-accounts.json");
const secretFile = path.join(dataFolder, "demo-secret");
const webLog = path.join(dataFolder, "web.log");

async function readText(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

async function makeDataFolder(): Promise<void> {
  // Passing through is allowed (as root, the database runs as another user); looking around is not.
  if ((await mkdir(dataFolder, { recursive: true })) !== undefined) await chmod(dataFolder, 0o711);
}

async function sessionSecret(): Promise<string> {
  const kept = await readText(secretFile);
  if (kept !== undefined) return kept;
  const made = randomBytes(32).toString("base64");
  await writeFile(secretFile, made, { mode: 0o600 });
  return made;
}

/** A first start that was interrupted left an unfinished study: begin again with nothing. */
async function emptyDatabase(postgres: EmbeddedPostgres): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.urlFor("postgres", "owner") });
  await client.connect();
  await client.query("DROP DATABASE IF EXISTS assay WITH (FORCE)");
  await client.query("CREATE DATABASE assay");
  await client.end();
}

async function prepareDatabase(postgres: EmbeddedPostgres): Promise<DemoAccount[]> {
  const kept = await readText(accountsFile);
  if (kept === undefined) await emptyDatabase(postgres);
  await step("bringing the database up to date", async () => {
    await migrate(postgres.ownerUrl, note);
    await postgres.createRoleLogins();
  });
  if (kept !== undefined) return JSON.parse(kept) as DemoAccount[];
  const urls = {
    ownerUrl: postgres.ownerUrl,
    webUrl: postgres.urlFor("assay", "web"),
    custodianUrl: postgres.urlFor("assay", "custodian"),
  };
  const accounts = await step("simulating a study", () => seedDemo(urls, note));
  await writeFile(accountsFile, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  return accounts;
}

function webEnvironment(postgres: EmbeddedPostgres, secret: string, address: string) {
  // The web server gets the two logins of the app and never the owner's.
  const { DATABASE_URL: _database, SMTP_URL: _mail, ...inherited } = process.env;
  return {
    ...inherited,
    WEB_DATABASE_URL: postgres.urlFor("assay", "web"),
    CUSTODIAN_DATABASE_URL: postgres.urlFor("assay", "custodian"),
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: secret,
    ASSAY_DEMO: "1",
  };
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string" }, host: { type: "string" }, reset: { type: "boolean" } },
  });
  const port = Number(values.port);
  const address = `http://localhost:${port}`;
  endOnSignals(() => console.log("\nStopping …"));
  if (values.reset) {
    await removeDatabase(databaseFolder, note);
    await rm(dataFolder, { recursive: true, force: true });
  }
  await makeDataFolder();
  const postgres = await step("starting PostgreSQL", () =>
    startPostgres({ dataFolder: databaseFolder, log: note }),
  );
  onShutdown(postgres.stop);
  const accounts = await prepareDatabase(postgres);
  const environment = webEnvironment(postgres, await sessionSecret(), address);
  const output = openSync(webLog, "w", 0o600);
  const web = await step("starting the web server", () =>
    startWebServer({ port, host: values.host, environment, output }),
  ).finally(() => closeSync(output));
  onShutdown(web.stop);

  console.log(
    faint(`\nIts messages are in ${path.relative(process.cwd(), webLog)}; Ctrl-C stops it all.`),
  );
  console.log(`\nAssay is at ${address}\n\n${accountTable(accounts)}\n`);
  await web.ended;
  if (isShuttingDown()) return;
  console.error(
    `\nThe web server ended. Its last messages:\n${(await readText(webLog))?.slice(-3000)}`,
  );
  process.exitCode = 1;
}

await run().catch(reportFailure);
await shutDown();
