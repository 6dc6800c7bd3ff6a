import { hasReached } from "@/lib/study/phases";
import type { Phase } from "@/lib/study/vocabulary";
import { isAtLeast, type Audience } from "./audiences";
import type { Bound } from "./bound";
import { lattice, type LatticeField, type LatticeView } from "./fields";

/** The bound of a view's field; undefined for what the lattice does not know. A record's `{}` stands for any key. */
export function boundOf(view: LatticeView, path: string): Bound | undefined {
  const fields: Readonly<Record<string, Bound>> = lattice[view];
  if (Object.hasOwn(fields, path)) return fields[path];
  return Object.hasOwn(fields, "{}") ? fields["{}"] : undefined;
}

/** Whether what stands at `path` may be seen by `audience` in `phase`: the one comparison that blinds a field. */
export function maySeePath(
  audience: Audience,
  view: LatticeView,
  path: string,
  phase: Phase,
): boolean {
  const bound = boundOf(view, path);
  return (
    bound !== undefined && isAtLeast(audience, bound.audience) && hasReached(phase, bound.from)
  );
}

/** Whether a field that the lattice names may be seen by `audience` in `phase`. */
export function maySee(audience: Audience, field: LatticeField, phase: Phase): boolean {
  const dot = field.indexOf(".");
  return maySeePath(audience, field.slice(0, dot) as LatticeView, field.slice(dot + 1), phase);
}
