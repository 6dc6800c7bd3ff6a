import { StatsError } from "../stats-error";
import type { OutcomeCounts } from "./outcome-counts";

/**
 * Whether ratings by maximum likelihood exist at all: every split of the methods into two groups has a win or a tie in
 * both directions (Ford's condition; the graph of wins, ties in both directions, is strongly connected). Otherwise the
 * ratings of one group run away from those of the other.
 *
 * @throws StatsError "not-identifiable", naming the methods that never won or never lost against the rest, or the groups
 *   that were never compared; "too-few-units" for fewer than two methods
 * Source: Ford 1957, American Mathematical Monthly 64(8, part 2):28–33; for ties Davidson 1970, JASA 65:317–328.
 */
export function requireConnected(counts: OutcomeCounts): void {
  const { methods } = counts;
  if (methods.length < 2)
    throw new StatsError(
      "too-few-units",
      `Ratings need two or more methods that were compared; there ${methods.length === 1 ? "is one" : "is none"}.`,
    );
  if (isConnected(counts)) return;
  const size = methods.length;
  const both = reachable(counts, 0, "either");
  if (both.some((reached) => !reached))
    throw new StatsError(
      "not-identifiable",
      `${listMethods(methods.filter((_, place) => both[place]))} and ${listMethods(methods.filter((_, place) => !both[place]))} were never compared, directly or by way of others, so that no rating can tell them apart.`,
    );
  const sentences: string[] = [];
  for (let place = 0; place < size; place++) {
    const below = reachable(counts, place, "won");
    const above = reachable(counts, place, "lost");
    const group = below.map((reached, other) => reached && above[other]);
    if (group.indexOf(true) !== place || group.every(Boolean)) continue;
    const own = listMethods(methods.filter((_, other) => group[other]));
    if (above.every((reached, other) => !reached || group[other]))
      sentences.push(`${own} never lost to or tied with the rest`);
    else if (below.every((reached, other) => !reached || group[other]))
      sentences.push(`${own} never won against or tied with the rest`);
  }
  throw new StatsError(
    "not-identifiable",
    `The best ratings are infinitely far apart: ${sentences.join("; ")}.`,
  );
}

/** The condition alone, quickly: everybody is reached from the first method along wins and along losses. */
export function isConnected(counts: OutcomeCounts): boolean {
  return reachable(counts, 0, "won").every(Boolean) && reachable(counts, 0, "lost").every(Boolean);
}

/** Which methods are reached from one by chains of wins, of losses or of either; ties count in every direction. */
function reachable(
  { methods, wins, ties }: OutcomeCounts,
  start: number,
  by: "won" | "lost" | "either",
): boolean[] {
  const size = methods.length;
  const reached = new Array<boolean>(size).fill(false);
  reached[start] = true;
  const open = [start];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (let to = 0; to < size; to++) {
      if (reached[to]) continue;
      const won = (wins[from * size + to] ?? 0) > 0;
      const lost = (wins[to * size + from] ?? 0) > 0;
      const tied = (ties[from * size + to] ?? 0) > 0;
      if (tied || (by !== "lost" && won) || (by !== "won" && lost)) {
        reached[to] = true;
        open.push(to);
      }
    }
  }
  return reached;
}

const MOST_NAMED = 12;

function listMethods(methods: readonly string[]): string {
  const named = methods.slice(0, MOST_NAMED).map((method) => `“${method}”`);
  const rest = methods.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(", ");
}
