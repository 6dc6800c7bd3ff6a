import { stages } from "../data/score-row";
import { StatsError } from "../stats-error";
import { certaintyReader } from "./blindness-certainty";
import {
  armsByIdea,
  guessedReviews,
  guessReader,
  rowsByReview,
  stagesWithGuesses,
} from "./blindness-guesses";
import type { Blindness } from "./blindness-section";
import { guessTable } from "./blindness-table";
import { unawareContrasts } from "./blindness-unaware";
import { figure } from "./figure";
import type { StudyData } from "./study-data";

export type { Blindness } from "./blindness-section";

/**
 * Whether reviewers knew where ideas came from, by what they guessed, and the change contrasts of those who did not.
 * Estimands: P(right) − P(wrong) for each arm (Bang), James' index over all arms, and the mean change score of the other
 * arm's ideas − that of the reference arm's, by the reviews whose guess was wrong or “don't know”.
 *
 * @param data whose rows have the covariate `guess` (an arm's name, or “don't know”, “dk” or nothing) and may have
 *   `certainty`; the rows of one review repeat them. Where nobody wrote a guess in a stage, that stage has no table
 * @returns not-estimable with the reason "missing-data" if there is no guess at all, “not-identifiable” if guesses name an
 *   origin (“origin: machine”) that is not one arm's alone
 * Leaving out reviews by their guess is no randomised comparison: a guess may follow the score as well as the score the
 * guess.
 */
export function blindness(data: StudyData): Blindness {
  return figure(() => {
    const { rows, table, arms, options } = data;
    const asked = stagesWithGuesses(table.covariates.has("guess") ? rows : []);
    if (asked.size === 0)
      throw new StatsError(
        "missing-data",
        "The data hold no guesses: add a column “guess” that says for each review which arm the reviewer took the idea to be from, or “don't know”.",
      );
    const read = guessReader(arms);
    const armsOf = armsByIdea(rows);
    const guessed = guessedReviews(rowsByReview(rows), asked, read, armsOf);
    if (guessed.some(({ guess }) => guess.kind === "unusable" && guess.text.startsWith("origin: ")))
      throw new StatsError(
        "not-identifiable",
        "Reviewers guessed a person or a machine, and the study does not have one arm of each: a guess names no arm, so that right and wrong are not defined for single arms.",
      );
    const certaintyOf = () => certaintyReader(guessed);
    const tableOf = (own: typeof guessed) =>
      guessTable(own, arms, certaintyOf, options.confidenceLevel);
    return {
      stages: stages.map((stage) => ({
        stage,
        table: figure(() => {
          if (!asked.has(stage))
            throw new StatsError(
              "missing-data",
              `No review of the ${stage} stage holds a guess: fill in the column “guess” there.`,
            );
          return tableOf(guessed.filter((review) => review.stage === stage));
        }),
      })),
      overall: tableOf(guessed),
      unaware: unawareContrasts(data, guessed, asked, read, armsOf),
    };
  });
}
