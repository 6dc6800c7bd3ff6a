import type { z } from "zod";
import type { Phase } from "@/lib/study/vocabulary";
import type { Audience } from "./audiences";
import { fieldsIn } from "./field-paths";
import { lattice, type LatticeView } from "./fields";
import { maySeePath } from "./may-see";

/** A field that was about to leave for somebody who may not see it: a fault of ours, never of the person's. */
export class DisclosureError extends Error {
  override name = "DisclosureError";
  constructor(view: LatticeView, path: string, audience: Audience, phase: Phase) {
    super(`${view}.${path} is not for ${audience} in the phase ${phase} (lib/blinding/lattice).`);
  }
}

/** Demands that each of these fields may be seen. @throws DisclosureError for the first that may not */
export function demandVisible(
  view: LatticeView,
  paths: Iterable<string>,
  audience: Audience,
  phase: Phase,
): void {
  for (const path of paths) {
    if (!maySeePath(audience, view, path, phase)) {
      throw new DisclosureError(view, path, audience, phase);
    }
  }
}

/**
 * The exit of everything that is shown as a view: parses `value` by the view's strict schema, and holds each field
 * that says something against the lattice.
 * @throws ZodError for a field too many or of another kind; DisclosureError for one that `audience` may not see
 */
export function disclose<S extends z.ZodType>(
  view: LatticeView,
  schema: S,
  to: { readonly audience: Audience; readonly phase: Phase },
  value: unknown,
): z.output<S> {
  const parsed = schema.parse(value);
  const shape: ReadonlySet<string> = new Set(Object.keys(lattice[view]));
  demandVisible(view, fieldsIn(parsed, shape), to.audience, to.phase);
  return parsed;
}
