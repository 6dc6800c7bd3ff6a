import { StatsError } from "../stats-error";
import type { GuessedReview } from "./blindness-guesses";

/** How sure a guess is: strongly counts twice as much as somewhat. */
export type Certainty = "strong" | "somewhat";

const strongWords = new Set([
  ...["strong", "strongly", "certain", "very certain", "sure", "very sure"],
  ...["confident", "very confident", "high"],
]);
const somewhatWords = new Set([
  ...["somewhat", "somewhat certain", "somewhat sure", "somewhat confident", "slightly"],
  ...["weak", "weakly", "low", "unsure", "not sure", "uncertain", "guess", "a guess"],
]);

/**
 * How to read the certainties of these guesses: words as they stand, numbers above the middle between the smallest and
 * the greatest of the data as strong. What cannot be read is null.
 *
 * @throws StatsError "missing-data" (no guess says how sure it is) | "not-identifiable" (all numbers are the same)
 */
export function certaintyReader(
  reviews: readonly GuessedReview[],
): (review: GuessedReview) => Certainty | null {
  const given = reviews.flatMap(({ certainty, guess }) =>
    certainty === null || guess.kind !== "arm" ? [] : [certainty],
  );
  const words = given.map(wordOf);
  if (words.every((word) => word === ""))
    throw new StatsError(
      "missing-data",
      "No guess says how sure it is: add a column “certainty” with a number or with “strong” or “somewhat”.",
    );
  const numbers = words.flatMap((word) => numberOf(word) ?? []);
  const lowest = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const highest = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  if (numbers.length === words.length && lowest === highest)
    throw new StatsError(
      "not-identifiable",
      `All guesses have the certainty ${lowest}, so that strong ones cannot be told from others.`,
    );
  const middle = (lowest + highest) / 2;
  return ({ certainty }) => {
    const word = certainty === null ? "" : wordOf(certainty);
    const number = numberOf(word);
    if (number !== null) return number > middle ? "strong" : "somewhat";
    return strongWords.has(word) ? "strong" : somewhatWords.has(word) ? "somewhat" : null;
  };
}

function wordOf(certainty: string | number): string {
  return String(certainty).trim().toLowerCase();
}

function numberOf(word: string): number | null {
  const number = word === "" ? NaN : Number(word);
  return Number.isFinite(number) ? number : null;
}
