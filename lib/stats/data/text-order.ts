/** Compares by code unit: the same order on every machine, in every language. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The distinct texts in that order. */
export function distinctSorted(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort(compareText);
}
