/** How many ideas of each arm a topic or a person has. */
export type ArmCounts = Map<string, number>;

/** Counts an idea's arms in (`amount` 1) or out (−1). An idea of two arms counts for both. */
export function countArms(counts: ArmCounts, armIds: readonly string[], amount: 1 | -1): void {
  for (const armId of armIds) counts.set(armId, (counts.get(armId) ?? 0) + amount);
}

/** How uneven `arms` are: the sum of squared differences over all pairs of them. 0: each has as many. */
export function unevenness(counts: ArmCounts, arms: readonly string[]): number {
  let sum = 0;
  arms.forEach((arm, index) => {
    for (const other of arms.slice(index + 1)) {
      sum += ((counts.get(arm) ?? 0) - (counts.get(other) ?? 0)) ** 2;
    }
  });
  return sum;
}
