import { StatsError } from "../stats-error";

export type Correction = "benjamini-hochberg" | "holm" | "bonferroni";

/**
 * P values adjusted for their number, in the order given. The whole list is the family.
 *
 * - `benjamini-hochberg` controls the false discovery rate (Benjamini & Hochberg 1995, JRSS B 57:289–300)
 * - `holm` the family-wise error rate, step by step (Holm 1979, Scandinavian Journal of Statistics 6:65–70)
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
  if (correction === "bonferroni") return pValues.map((p) => Math.min(1, p * count));

  const rising = pValues
    .map((p, index) => ({ p, index }))
    .sort((left, right) => left.p - right.p || left.index - right.index);
  const adjusted = new Array<number>(count).fill(1);
  if (correction === "holm") {
    let largest = 0;
    rising.forEach(({ p, index }, rank) => {
      largest = Math.max(largest, p * (count - rank));
      adjusted[index] = Math.min(1, largest);
    });
    return adjusted;
  }
  let smallest = 1;
  rising.reverse().forEach(({ p, index }, fromLast) => {
    smallest = Math.min(smallest, p * (count / (count - fromLast)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
