/**
 * Moves labels apart so that none covers another: places in, places out, in the same order. Each stays as near
 * to where it belongs as the gap allows, and between the limits where they all fit there.
 */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  limits: readonly [number, number],
): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const result = new Array<number>(places.length).fill(0);
  let blocks = order.map(({ place }, rank) => ({ start: place, members: [rank] }));
  for (let merged = true; merged;) {
    merged = false;
    const next: typeof blocks = [];
    for (const block of blocks) {
      const previous = next.at(-1);
      if (previous && previous.start + previous.members.length * gap > block.start) {
        previous.members.push(...block.members);
        previous.start = idealStart(previous.members, order, gap);
        merged = true;
      } else next.push({ ...block, members: [...block.members] });
    }
    blocks = next;
  }
  for (const block of blocks) {
    const height = (block.members.length - 1) * gap;
    const start = Math.max(limits[0], Math.min(block.start, limits[1] - height));
    block.members.forEach((rank, step) => {
      const entry = order[rank];
      if (entry) result[entry.index] = start + step * gap;
    });
  }
  return result;
}

/** Where a run of labels begins so that they lie evenly around the places they belong to. */
function idealStart(members: number[], order: { place: number }[], gap: number): number {
  const total = members.reduce(
    (sum, rank, step) => sum + (order[rank]?.place ?? 0) - step * gap,
    0,
  );
  return total / members.length;
}
