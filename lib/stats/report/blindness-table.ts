import { bangIndex, weightedBangIndex, type BangIndex } from "../blinding-index/bang-index";
import { jamesIndex } from "../blinding-index/james-index";
import { compareText } from "../data/text-order";
import { StatsError } from "../stats-error";
import type { ArmGuesses, GuessTable, WeightedBang } from "./blindness-section";
import type { Certainty } from "./blindness-certainty";
import type { GuessedReview } from "./blindness-guesses";
import { figure, type Figure } from "./figure";

/** A review whose idea has one arm and whose guess can be read. */
type Counted = GuessedReview & {
  readonly guess: Exclude<GuessedReview["guess"], { kind: "unusable" }>;
};

/**
 * The guesses of some reviews, by arm, with their indices.
 *
 * @param certaintyOf throws why certainties cannot be read
 */
export function guessTable(
  reviews: readonly GuessedReview[],
  arms: readonly string[],
  certaintyOf: () => (review: GuessedReview) => Certainty | null,
  confidenceLevel: number,
): GuessTable {
  const usable = reviews.filter((review): review is Counted => review.guess.kind !== "unusable");
  const counted = usable.filter((review) => review.arms.length === 1);
  const rows = arms.map((arm) => {
    const own = counted.filter((review) => review.arms[0] === arm);
    return { arm, own, ...countGuesses(own, arms) };
  });
  return {
    reviews: reviews.length,
    arms: rows.map(({ arm, own, guesses, dontKnow, blank }): ArmGuesses => {
      const correct = guesses[arms.indexOf(arm)] ?? 0;
      const named = own.length - dontKnow;
      return {
        arm,
        reviews: own.length,
        guesses: Object.fromEntries(arms.map((name, place) => [name, guesses[place] ?? 0])),
        dontKnow,
        blank,
        correct,
        incorrect: named - correct,
        bang: figure(() =>
          bangIndex({ correct, incorrect: named - correct, dontKnow }, { confidenceLevel }),
        ),
        weightedBang: weightedBang(own, arms, certaintyOf, confidenceLevel),
      };
    }),
    // The share of those who guess cancels out only with two arms.
    bangOfRandomGuesses: arms.length > 0 ? (2 - arms.length) / arms.length : 0,
    james: figure(() => {
      if (arms.length < 2)
        throw new StatsError(
          "too-few-units",
          "James' index needs two or more arms to choose between.",
        );
      return jamesIndex(rows, { confidenceLevel });
    }),
    severalArms: usable.length - counted.length,
    notUsable: listUnusable(reviews),
  };
}

function countGuesses(own: readonly Counted[], arms: readonly string[]) {
  const guesses = arms.map(() => 0);
  let [dontKnow, blank] = [0, 0];
  for (const { guess } of own) {
    if (guess.kind === "arm") {
      const place = arms.indexOf(guess.arm);
      guesses[place] = (guesses[place] ?? 0) + 1;
    } else {
      dontKnow++;
      if (guess.blank) blank++;
    }
  }
  return { guesses, dontKnow, blank };
}

function weightedBang(
  own: readonly Counted[],
  arms: readonly string[],
  certaintyOf: () => (review: GuessedReview) => Certainty | null,
  confidenceLevel: number,
): Figure<WeightedBang> {
  return figure((): BangIndex & WeightedBang => {
    if (arms.length !== 2)
      throw new StatsError(
        "not-identifiable",
        `Guesses are weighed by certainty where there are two arms; there are ${arms.length}.`,
      );
    const certainty = certaintyOf();
    const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
    let withoutCertainty = 0;
    for (const review of own) {
      const { guess } = review;
      if (guess.kind === "dont-know") {
        counts[2]++;
        continue;
      }
      const isRight = guess.arm === review.arms[0];
      const sure = certainty(review);
      if (sure === null) withoutCertainty++;
      else if (sure === "strong") counts[isRight ? 0 : 4]++;
      else counts[isRight ? 1 : 3]++;
    }
    return { ...weightedBangIndex(counts, { confidenceLevel }), counts, withoutCertainty };
  });
}

function listUnusable(reviews: readonly GuessedReview[]) {
  const counts = new Map<string, number>();
  for (const { guess } of reviews)
    if (guess.kind === "unusable") counts.set(guess.text, (counts.get(guess.text) ?? 0) + 1);
  return [...counts]
    .map(([guess, count]) => ({ guess, reviews: count }))
    .sort((left, right) => right.reviews - left.reviews || compareText(left.guess, right.guess));
}
