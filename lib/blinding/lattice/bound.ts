import type { Phase } from "@/lib/study/vocabulary";
import type { Audience } from "./audiences";

/** The lowest audience that may see a field, and the phase from which on it may. */
export type Bound = { readonly audience: Audience; readonly from: Phase };

/** Puts the same bound to each of some fields. */
export function each<K extends string>(
  fields: readonly K[],
  audience: Audience,
  from: Phase,
): Record<K, Bound> {
  const entries = fields.map((field) => [field, { audience, from }]);
  return Object.fromEntries(entries) as Record<K, Bound>;
}
