import type { Generator } from "./generator";

/** A uniformly random order of `items` (Fisher–Yates, from the end); the input is left as it is. */
export function shuffle<T>(items: readonly T[], generator: Generator): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = generator.below(last + 1);
    [order[last], order[chosen]] = [order[chosen] as T, order[last] as T];
  }
  return order;
}
