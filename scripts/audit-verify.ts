import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readLog } from "@/lib/audit/exported-log";
import { findDatabase } from "./audit-verify/database";
import { verifyChains, verifyEntries, type VerifiedChain } from "./audit-verify/chains";
import { reportOf } from "./audit-verify/report";
import { isMain } from "./main-module";
import { projectFolder } from "./migration-files";

const usage = `npm run --silent audit:verify [-- OPTIONS]          every chain of the database
npm run --silent audit:verify -- [OPTIONS] FILE     a log downloaded as JSON; needs no database

  --head HASH  a hash that was published: some chain must hold it

The database is the one of DATABASE_URL (or WEB_DATABASE_URL); with neither set, the demo's.
Ends with 1 and names the first entry that does not fit, if one does not.`;

function verifyFile(name: string): VerifiedChain[] {
  if (!existsSync(name)) throw new Error(`${name}: there is no such file.`);
  const log = readLog(readFileSync(name, "utf8"));
  const verified = verifyEntries(log.chain, log.entries);
  if (log.head !== (verified.state.head ?? null)) {
    throw new Error(
      `${name}: its head is given as ${log.head ?? "none"}, but its last entry's hash is ` +
        `${verified.state.head ?? "none"}: entries are missing at its end, or its head was changed.`,
    );
  }
  return [verified];
}

async function verifyDatabase(): Promise<VerifiedChain[]> {
  const database = await findDatabase(path.join(projectFolder, ".data", "postgres"), (line) =>
    console.error(line),
  );
  try {
    return await verifyChains(database.url);
  } finally {
    await database.release();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { head: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return console.log(usage);
  const [file, ...rest] = positionals;
  if (rest.length > 0) throw new Error(`Name one file.\n\n${usage}`);
  const chains = file === undefined ? await verifyDatabase() : verifyFile(file);
  const { lines, holds } = reportOf(chains, values.head?.trim().toLowerCase());
  console.log(lines.join("\n"));
  if (!holds) process.exitCode = 1;
}

if (isMain(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
