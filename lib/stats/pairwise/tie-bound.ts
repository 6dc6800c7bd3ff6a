import { StatsError } from "../stats-error";
import type { OutcomeCounts } from "./outcome-counts";

/**
 * Whether the tie parameter of Davidson's model has a finite best value. It has none if ratings exist for which every
 * winner stands above its loser by 2 units or more and nobody who tied by more: then the likelihood rises as long as
 * ratings and tie parameter grow together. Such ratings are a system of difference constraints; they exist unless some
 * chain of results leads in a circle with more wins than ties.
 *
 * @param counts connected by `requireConnected`, with one tie or more
 * @throws StatsError "not-identifiable"
 * Source: the condition for the existence of maximum likelihood estimates in multinomial logit models, Albert & Anderson
 * 1984, Biometrika 71:1–10, for Davidson's model; the constraints by Bellman and Ford.
 */
export function requireBoundedTies(counts: OutcomeCounts): void {
  if (hasBoundedTies(counts)) return;
  throw new StatsError(
    "not-identifiable",
    "There are too few decided comparisons that contradict each other: ties and wins can be put in one order, so that ratings and ties together have no finite best fit.",
  );
}

export function hasBoundedTies({ methods, wins, ties }: OutcomeCounts): boolean {
  const size = methods.length;
  for (let winner = 0; winner < size; winner++)
    for (let loser = 0; loser < winner; loser++)
      if ((wins[winner * size + loser] ?? 0) > 0 && (wins[loser * size + winner] ?? 0) > 0)
        return true;

  // rating[loser] ≤ rating[winner] − 2 and rating[tied] ≤ rating[other] + 2, relaxed until nothing changes.
  const ratings = new Float64Array(size);
  for (let round = 0; round < size; round++) {
    let changed = false;
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++) {
        const at = from * size + to;
        const bound = (wins[at] ?? 0) > 0 ? -2 : (ties[at] ?? 0) > 0 ? 2 : Infinity;
        if ((ratings[from] ?? 0) + bound < (ratings[to] ?? 0)) {
          ratings[to] = (ratings[from] ?? 0) + bound;
          changed = true;
        }
      }
    if (!changed) return false;
  }
  return true;
}
