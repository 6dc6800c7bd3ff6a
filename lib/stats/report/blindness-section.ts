import type { BangIndex } from "../blinding-index/bang-index";
import type { JamesIndex } from "../blinding-index/james-index";
import type { Stage } from "../data/score-row";
import type { Interval } from "../inference/interval";
import type { Figure } from "./figure";

/** Bang's index with guesses weighed by their certainty. */
export type WeightedBang = BangIndex & {
  /** Strongly right, somewhat right, don't know, somewhat wrong, strongly wrong: they weigh 1, ½, 0, −½, −1. */
  readonly counts: readonly [number, number, number, number, number];
  /** Guesses left out since it is not known how sure they were. */
  readonly withoutCertainty: number;
};

/** The guesses about the ideas of one arm. */
export type ArmGuesses = {
  readonly arm: string;
  readonly reviews: number;
  /** How many named each arm. */
  readonly guesses: Readonly<Record<string, number>>;
  /** Including those left blank. */
  readonly dontKnow: number;
  readonly blank: number;
  readonly correct: number;
  readonly incorrect: number;
  readonly bang: Figure<BangIndex>;
  readonly weightedBang: Figure<WeightedBang>;
};

/** Guesses by arm, of reviews of ideas with one arm. */
export type GuessTable = {
  /** All reviews of the stages in which guesses were written, with those that no row counts. */
  readonly reviews: number;
  readonly arms: readonly ArmGuesses[];
  /** What Bang's index is on average if everybody guesses an arm at random: 0 for two arms, −1/3 for three. */
  readonly bangOfRandomGuesses: number;
  readonly james: Figure<JamesIndex>;
  /** Reviews of ideas that belong to several arms, about which right and wrong are not defined. */
  readonly severalArms: number;
  /** Guesses that are neither an arm's name nor “don't know”, most frequent first. */
  readonly notUsable: readonly { readonly guess: string; readonly reviews: number }[];
};

/** Welch's test among the reviews that had not guessed right. Differences are other arm − reference arm. */
export type UnawareContrast = {
  readonly difference: number;
  readonly standardError: number;
  readonly interval: Interval;
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pTwoSided: number;
  readonly pGreater: number;
  readonly pLess: number;
  /** The one of the three that the options' alternative asks for. */
  readonly p: number;
};

export type UnawareMetric = {
  readonly metric: string;
  readonly label: string;
  /** Ideas with a change score from the reviews that are left. */
  readonly otherIdeas: number;
  readonly referenceIdeas: number;
  readonly contrast: Figure<UnawareContrast>;
  /** `p` adjusted over the estimated metrics of this pair; null where there is no p. */
  readonly pAdjusted: number | null;
};

/** The change contrasts from the reviews whose guess was wrong or “don't know”. */
export type UnawareContrasts = {
  /** The stages in which guesses were written; all reviews of the other stage are kept. */
  readonly restrictedStages: readonly Stage[];
  /** Reviews of the restricted stages. */
  readonly reviewsKept: number;
  readonly reviewsLeftOut: number;
  readonly pairs: readonly {
    readonly referenceArm: string;
    readonly otherArm: string;
    readonly metrics: readonly UnawareMetric[];
  }[];
};

export type Blindness = Figure<{
  readonly stages: readonly { readonly stage: Stage; readonly table: Figure<GuessTable> }[];
  /** Over the stages in which guesses were written. */
  readonly overall: GuessTable;
  readonly unaware: UnawareContrasts;
}>;
