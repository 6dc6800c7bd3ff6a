import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Whether the file of that address is the one that Node was asked to run. */
export function isMain(address: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(address));
}
