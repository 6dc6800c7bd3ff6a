import type { ScoreRow } from "../data/score-row";
import { StatsError } from "../stats-error";

/**
 * The table of ideas × reviewers, if every reviewer rated every idea once.
 *
 * @param ratings by idea
 * @throws StatsError "missing-data" (a reviewer has no name) | "not-identifiable" (the table has gaps or repetitions)
 */
export function crossedScores(ratings: readonly (readonly ScoreRow[])[]): number[][] {
  if (ratings.some((ofIdea) => ofIdea.some(({ reviewer }) => reviewer === null)))
    throw new StatsError(
      "missing-data",
      "Two-way intraclass correlations compare the same reviewers over all ideas; the data do not name every reviewer.",
    );
  const reviewers = [...new Set((ratings[0] ?? []).map(({ reviewer }) => reviewer))];
  return ratings.map((ofIdea) => {
    const scores = new Map(ofIdea.map(({ reviewer, score }) => [reviewer, score]));
    const isFull = ofIdea.length === reviewers.length && scores.size === reviewers.length;
    return reviewers.map((reviewer) => {
      const score = scores.get(reviewer);
      if (score === undefined || !isFull) throw notCrossed();
      return score;
    });
  });
}

function notCrossed(): StatsError {
  return new StatsError(
    "not-identifiable",
    "Two-way intraclass correlations need the fully crossed table, in which every reviewer rates every idea once; here reviewers rated different ideas.",
  );
}
