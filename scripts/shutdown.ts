type Ending = () => Promise<void> | void;

const endings: Ending[] = [];
let ending: Promise<void> | undefined;

/** Registers what has to be ended before this process; the last one begun is ended first. */
export function onShutdown(end: Ending): void {
  endings.push(end);
}

/** Whether the end has begun: what ends now does so on purpose. */
export function isShuttingDown(): boolean {
  return ending !== undefined;
}

/** Ends everything that was begun, once, however often it is asked. */
export async function shutDown(): Promise<void> {
  ending ??= (async () => {
    for (let next = endings.pop(); next !== undefined; next = endings.pop()) {
      try {
        await next();
      } catch (error) {
        console.error(error);
      }
    }
  })();
  return ending;
}

/**
 * Makes Ctrl-C, SIGTERM, a closed terminal and the end of the parent process an orderly end with
 * exit code 0. A third Ctrl-C does not wait any longer.
 */
export function endOnSignals(announce: () => void): void {
  let asked = 0;
  const end = (reason?: string): void => {
    if (isShuttingDown() && reason !== "SIGINT") return;
    asked += 1;
    if (asked === 1) announce();
    if (asked === 3) process.exit(1);
    void shutDown().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => end(signal));
  process.on("disconnect", () => end());
  // A closed terminal takes our last words with an error; the end goes on without them.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  process.channel?.unref();
}
