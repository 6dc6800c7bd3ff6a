import type { Stage } from "../data/score-row";

type InCell = { readonly stage: Stage; readonly metric: string; readonly arm: string };

/**
 * The items by stage, metric and arm, in their order. One pass, without keys to build: a study may have a million rows.
 *
 * @returns a function from a stage, metric and arm to its items, none if there are none
 */
export function scoreCells<Item extends InCell>(
  items: readonly Item[],
): (stage: Stage, metric: string, arm: string) => readonly Item[] {
  const cells = new Map<Stage, Map<string, Map<string, Item[]>>>();
  for (const item of items) {
    const byMetric = inner(cells, item.stage, () => new Map<string, Map<string, Item[]>>());
    const byArm = inner(byMetric, item.metric, () => new Map<string, Item[]>());
    inner(byArm, item.arm, (): Item[] => []).push(item);
  }
  return (stage, metric, arm) => cells.get(stage)?.get(metric)?.get(arm) ?? [];
}

/** The items by one text of theirs; those whose text is null are left out. */
export function indexBy<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string | null,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const text = textOf(item);
    if (text !== null) inner(groups, text, (): Item[] => []).push(item);
  }
  return groups;
}

function inner<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
