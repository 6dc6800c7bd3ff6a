import { StatsError } from "../stats-error";

export type Correction =
  "benjamini-hochberg" | "benjamini-yekutieli" | "holm" | "hochberg" | "bonferroni";

/**
 * P values adjusted for their number, in the order given. The whole list is the family.
 *
 * - `benjamini-hochberg` controls the false discovery rate under independence or positive dependence (Benjamini &
 *   Hochberg 1995, JRSS B 57:289–300)
 * - `benjamini-yekutieli` controls it under any dependence (Benjamini & Yekutieli 2001, Annals of Statistics 29:1165–1188)
 * - `holm` the family-wise error rate, step down (Holm 1979, Scandinavian Journal of Statistics 6:65–70)
 * - `hochberg` the same, step up, under positive dependence (Hochberg 1988, Biometrika 75:800–802)
 * - `bonferroni` the family-wise error rate, all at once
 *
 * @param pValues each in [0, 1]
 * @returns each in [0, 1], never below the p it adjusts
 * @throws StatsError "invalid-option" for a p outside [0, 1]
 * Checked against R's `p.adjust`.
 * @example adjustPValues([0.01, 0.04, 0.03], "benjamini-hochberg") // [0.03, 0.04, 0.04]
 */
export function adjustPValues(pValues: readonly number[], correction: Correction): number[] {
  for (const p of pValues) {
    if (!(p >= 0 && p <= 1))
      throw new StatsError("invalid-option", `A p value lies from 0 to 1, not at ${p}.`);
  }
  const count = pValues.length;
  const factorOf: Record<Correction, (rank: number) => number> = {
    bonferroni: () => count,
    holm: (rank) => count - rank + 1,
    hochberg: (rank) => count - rank + 1,
    "benjamini-hochberg": (rank) => count / rank,
    "benjamini-yekutieli": (rank) => (harmonic(count) * count) / rank,
  };
  const factor = factorOf[correction];
  const rising = pValues
    .map((p, index) => ({ p, index }))
    .sort((left, right) => left.p - right.p || left.index - right.index)
    .map(({ p, index }, place) => ({ index, scaled: Math.min(1, p * factor(place + 1)) }));

  const adjusted = new Array<number>(count).fill(1);
  if (correction === "holm") {
    let largest = 0;
    for (const { index, scaled } of rising) adjusted[index] = largest = Math.max(largest, scaled);
  } else if (correction === "bonferroni") {
    for (const { index, scaled } of rising) adjusted[index] = scaled;
  } else {
    let smallest = 1;
    for (const { index, scaled } of rising.reverse())
      adjusted[index] = smallest = Math.min(smallest, scaled);
  }
  return adjusted;
}

function harmonic(count: number): number {
  let sum = 0;
  for (let rank = count; rank >= 1; rank--) sum += 1 / rank;
  return sum;
}
