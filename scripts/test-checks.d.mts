type Counts = { passed: number; failed: number; skipped: number };
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};
type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
};

export function countVitest(report: VitestReport | undefined, code: number): Counts;
export function countPlaywright(report: PlaywrightReport | undefined, code: number): Counts;
