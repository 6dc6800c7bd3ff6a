/** Points by their places in two orders: 1 for the smallest value, equal for equal values. */
export type PlacedPoints = { readonly x: Uint32Array; readonly y: Uint32Array };

/**
 * For how many pairs of a counted and an asking point the counted one has the smaller x and the smaller y, and for how
 * many it has the smaller x and the greater y. Takes n log n steps.
 *
 * @param counted points
 * @param asking points; may be the same
 */
export function countPairs(
  counted: PlacedPoints,
  asking: PlacedPoints,
): { readonly bothSmaller: number; readonly smallerAndGreater: number } {
  const highest = Math.max(highestOf(counted.y), highestOf(asking.y));
  // A tree of counts by y (Fenwick 1994, Software: Practice and Experience 24:327–336).
  const tree = new Uint32Array(highest + 1);
  const upTo = (place: number) => {
    let sum = 0;
    for (let node = place; node > 0; node -= node & -node) sum += tree[node] ?? 0;
    return sum;
  };
  const sources = orderOf(counted.x);
  let added = 0;
  let bothSmaller = 0;
  let smallerAndGreater = 0;
  for (const point of orderOf(asking.x)) {
    const x = asking.x[point] ?? 0;
    while (added < sources.length) {
      const source = sources[added] ?? 0;
      if ((counted.x[source] ?? 0) >= x) break;
      for (let node = counted.y[source] ?? 0; node <= highest; node += node & -node)
        tree[node] = (tree[node] ?? 0) + 1;
      added++;
    }
    const y = asking.y[point] ?? 0;
    bothSmaller += upTo(y - 1);
    smallerAndGreater += added - upTo(y);
  }
  return { bothSmaller, smallerAndGreater };
}

/** For how many pairs of a counted and an asking place the counted one is smaller. */
export function countSmaller(counted: Uint32Array, asking: Uint32Array): number {
  const upTo = countsUpTo(counted, Math.max(highestOf(counted), highestOf(asking)));
  let smaller = 0;
  for (const place of asking) smaller += upTo[place - 1] ?? 0;
  return smaller;
}

/** Each value's place among the distinct values. @param ranks mid-ranks from `midRanks` */
export function placesOf(ranks: Float64Array): Uint32Array {
  const places = new Uint32Array(2 * ranks.length + 1);
  // Mid-ranks are whole or halves.
  for (const rank of ranks) places[2 * rank] = 1;
  for (let half = 1; half < places.length; half++)
    places[half] = (places[half] ?? 0) + (places[half - 1] ?? 0);
  return Uint32Array.from(ranks, (rank) => places[2 * rank] ?? 0);
}

/** The points' numbers in rising order of their places, by counting. */
function orderOf(places: Uint32Array): Uint32Array {
  const next = countsUpTo(places, highestOf(places));
  const order = new Uint32Array(places.length);
  places.forEach((place, point) => {
    const at = next[place - 1] ?? 0;
    order[at] = point;
    next[place - 1] = at + 1;
  });
  return order;
}

/** How many places are at each place or below. */
function countsUpTo(places: Uint32Array, highest: number): Uint32Array {
  const counts = new Uint32Array(highest + 1);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  for (let place = 1; place <= highest; place++)
    counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  return counts;
}

function highestOf(places: Uint32Array): number {
  let highest = 0;
  for (const place of places) highest = Math.max(highest, place);
  return highest;
}
