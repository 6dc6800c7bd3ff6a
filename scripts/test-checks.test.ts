import { describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./test-checks.mjs";

const passing = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: "passed", assertionResults: [{}] }],
};

describe("countVitest", () => {
  it("counts tests", () => {
    expect(countVitest(passing, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const testResults = [...passing.testResults, { status: "failed", assertionResults: [] }];
    expect(countVitest({ ...passing, testResults }, 1).failed).toBe(1);
  });

  it("never calls a failed run a success", () => {
    expect(countVitest(undefined, 0).failed).toBe(1);
    expect(countVitest(passing, 1).failed).toBe(1);
  });
});

describe("countPlaywright", () => {
  it("counts tests, and a runner that failed without them", () => {
    const stats = { expected: 7, flaky: 1, unexpected: 0, skipped: 2 };
    expect(countPlaywright({ stats }, 0)).toEqual({ passed: 8, failed: 0, skipped: 2 });
    expect(countPlaywright({ stats }, 1).failed).toBe(1);
    expect(countPlaywright(undefined, 0).failed).toBe(1);
  });
});
