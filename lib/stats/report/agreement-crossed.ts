import type { RatingTable } from "../agreement/rating-table";
import { StatsError } from "../stats-error";

/**
 * The table of ideas × reviewers, if every reviewer rated every idea once.
 *
 * @param reviewers who gave each rating; −1 where that is not known
 * @throws StatsError "missing-data" (a reviewer has no name) | "not-identifiable" (the table has gaps or repetitions)
 */
export function crossedScores({ values, starts }: RatingTable, reviewers: Int32Array): number[][] {
  if (reviewers.includes(-1))
    throw new StatsError(
      "missing-data",
      "Two-way intraclass correlations compare the same reviewers over all ideas; the data do not name every reviewer.",
    );
  const columns = [...new Set(reviewers.subarray(0, starts[1] ?? 0))];
  const table: number[][] = [];
  for (let idea = 0; idea + 1 < starts.length; idea++) {
    const [from, to] = [starts[idea] ?? 0, starts[idea + 1] ?? 0];
    const scores = new Map<number, number>();
    for (let rating = from; rating < to; rating++)
      scores.set(reviewers[rating] ?? -1, values[rating] ?? 0);
    const isFull = to - from === columns.length && scores.size === columns.length;
    table.push(
      columns.map((reviewer) => {
        const score = scores.get(reviewer);
        if (score === undefined || !isFull) throw notCrossed();
        return score;
      }),
    );
  }
  return table;
}

function notCrossed(): StatsError {
  return new StatsError(
    "not-identifiable",
    "Two-way intraclass correlations need the fully crossed table, in which every reviewer rates every idea once; here reviewers rated different ideas.",
  );
}
