import type { TestProject } from "vitest/node";
import { startTestServer } from "./test-server";

/**
 * Vitest's global set-up for tests on a real database: one server, one migrated template, and the
 * address of both for `createTestDatabase` in the test files.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer();
  project.provide("testServer", server);
  return stop;
}
