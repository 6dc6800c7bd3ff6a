import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { startMailSink } from "./mail-sink";
import { projectFolder } from "./migration-files";
import { requireFreePort } from "./port.mjs";
import { endOnSignals, isShuttingDown, onShutdown, shutDown } from "./shutdown";
import { roleUrl, startTestServer, withDatabase } from "./test-server";
import { startWebServer, withoutOwner } from "./web-server";

/** What the browser tests may know of the server that they visit: `.data/e2e/server.json`. */
export type EndToEndServer = {
  readonly address: string;
  readonly ownerUrl: string;
  readonly webUrl: string;
  readonly custodianUrl: string;
  readonly mailFolder: string;
};

async function serve(): Promise<void> {
  const port = Number(process.env.E2E_PORT ?? 3100);
  const folder = path.join(projectFolder, ".data", "e2e");
  const mailFolder = path.join(folder, "mail");
  endOnSignals(() => undefined);
  await requireFreePort(port, "127.0.0.1", (other) => `E2E_PORT=${other} npm run test:e2e`);
  await mkdir(folder, { recursive: true });
  const mail = await startMailSink(mailFolder);
  onShutdown(mail.stop);
  const { server, stop } = await startTestServer();
  onShutdown(stop);
  // The template is migrated and empty, and here nobody copies it: it is the app's database.
  const database = server.template;
  const description: EndToEndServer = {
    address: `http://localhost:${port}`,
    ownerUrl: withDatabase(server.ownerUrl, database),
    webUrl: roleUrl(server, database, "web"),
    custodianUrl: roleUrl(server, database, "custodian"),
    mailFolder,
  };
  await writeFile(path.join(folder, "server.json"), JSON.stringify(description, null, 2), {
    mode: 0o600,
  });
  const web = await startWebServer({
    port,
    host: "127.0.0.1",
    environment: {
      ...withoutOwner(process.env),
      WEB_DATABASE_URL: description.webUrl,
      CUSTODIAN_DATABASE_URL: description.custodianUrl,
      NEXTAUTH_URL: description.address,
      NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
      SMTP_URL: mail.url,
      MAIL_FROM: "Assay <assay@example.org>",
    },
  });
  onShutdown(web.stop);
  await web.ended;
  if (!isShuttingDown()) process.exitCode = 1;
}

await serve().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
await shutDown();
