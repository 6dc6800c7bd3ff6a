import process from "node:process";

/** What one measured piece of work took: seconds of one core, and the process' largest size so far. */
export type Measured = { readonly seconds: number; readonly megabytes: number };

/** Runs a piece of work once, as a fresh process meets it. */
export function measure<Result>(work: () => Result): Measured & { readonly result: Result } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    result,
  };
}

/** Hands figures to the process that asked. */
export function tell(figures: Readonly<Record<string, number>>): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
