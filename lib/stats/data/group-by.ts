/** The items by the parts of their key, in order of first appearance. Parts may hold any text. */
export function groupBy<Item>(
  items: Iterable<Item>,
  keyParts: (item: Item) => readonly string[],
): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = groupKey(keyParts(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** One text that two lists of parts share only if they are equal: each part is led by its length. */
export function groupKey(parts: readonly string[]): string {
  let key = "";
  for (const part of parts) key += `${part.length}:${part}`;
  return key;
}
