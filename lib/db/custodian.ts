import "server-only";
import type { Database } from "./connections";
import { clientOf } from "./pools";

/** The connection that can read the sealed schema. lib/sealed alone may import this file; the layer check enforces it. */
export function custodianDatabase(): Database {
  return clientOf("custodian");
}
