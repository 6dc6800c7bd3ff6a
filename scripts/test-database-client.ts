import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { roleUrl, withClient, withDatabase, type TestServer } from "./test-server";

declare module "vitest" {
  // Vitest reads what its global set-up provides from this interface.
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** A database of its own for one test file, empty and migrated. */
export type TestDatabase = {
  /** The login that owns everything, as the migrations have it. */
  readonly ownerUrl: string;
  /** The login that serves the web. */
  readonly webUrl: string;
  /** The login that may open the seal. */
  readonly custodianUrl: string;
  drop(): Promise<void>;
};

async function createFrom(server: TestServer, template: string): Promise<TestDatabase> {
  const name = `${server.template}_${randomBytes(4).toString("hex")}`;
  await withClient(server.ownerUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`),
  );
  return {
    ownerUrl: withDatabase(server.ownerUrl, name),
    webUrl: roleUrl(server, name, "web"),
    custodianUrl: roleUrl(server, name, "custodian"),
    async drop() {
      await withClient(server.ownerUrl, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      );
    },
  };
}

/** Copies the migrated template; drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  return createFrom(server, server.template);
}

/** A database without anything in it, for tests of the migrations themselves. */
export async function createBlankDatabase(): Promise<TestDatabase> {
  return createFrom(inject("testServer"), "template0");
}
