/** Order of texts by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy of `items`, ordered by the text that `keyOf` gives. @throws RangeError when two items share a key */
export function sortByKey<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const sorted = [...items].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  sorted.forEach((item, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && keyOf(before) === keyOf(item)) {
      throw new RangeError(`sortByKey: “${keyOf(item)}” occurs twice`);
    }
  });
  return sorted;
}
