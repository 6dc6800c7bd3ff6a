import type { TestProject } from "vitest/node";
import { bundleIfChanged } from "./bundle.mjs";
import { startTestServer } from "./test-server";

/**
 * Vitest's global set-up for tests on a real database: one server, one migrated template, and the
 * address of both for `createTestDatabase` in the test files; and the program of the thread that computes reports.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await bundleIfChanged("report-worker");
  const { server, stop } = await startTestServer();
  project.provide("testServer", server);
  return stop;
}
