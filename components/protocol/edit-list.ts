/** A list with one entry moved by one place; the same list where there is no such place. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): T[] {
  const next = [...list];
  const [item] = next.splice(index, 1);
  const target = index + step;
  if (item === undefined || target < 0 || target > next.length) return [...list];
  next.splice(target, 0, item);
  return next;
}

/** A list with one entry changed in part. */
export function patched<T>(list: readonly T[], index: number, patch: Partial<T>): T[] {
  return list.map((item, at) => (at === index ? { ...item, ...patch } : item));
}

/** A list without one entry. */
export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}
