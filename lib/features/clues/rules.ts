import {
  compareForms,
  measureForm,
  StatsError,
  type FormComparison,
  type FormText,
} from "@/lib/stats";

/** Two arms compared, or why they can't be. */
export type Comparison =
  ({ status: "compared" } & FormComparison) | { status: "not-comparable"; reason: string };

export type PairOfArms = { first: string; second: string; written: Comparison; shown: Comparison };

type ArmForms = { arm: string; written: readonly FormText[]; shown: readonly FormText[] };

/** The pairs to compare: every arm with the reference arm, which comes last, or, where none may be known, all. */
export function pairsOf<T>(arms: readonly T[], hasReference: boolean): [T, T][] {
  return arms.flatMap((first, place) =>
    arms
      .slice(place + 1)
      .filter((_, index) => !hasReference || place + 1 + index === arms.length - 1)
      .map((second): [T, T] => [first, second]),
  );
}

function compare(first: readonly FormText[], second: readonly FormText[]): Comparison {
  try {
    return { status: "compared", ...compareForms(first.map(measureForm), second.map(measureForm)) };
  } catch (error) {
    if (error instanceof StatsError) return { status: "not-comparable", reason: error.message };
    throw error;
  }
}

/** Compares arms by the form of their ideas, as they were written and as reviewers get them. */
export function compareArms(arms: readonly ArmForms[], hasReference: boolean): PairOfArms[] {
  return pairsOf(arms, hasReference).map(([first, second]) => ({
    first: first.arm,
    second: second.arm,
    written: compare(first.written, second.written),
    shown: compare(first.shown, second.shown),
  }));
}

const begin = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const two = (value: number) => value.toFixed(2);
const whole = (value: number) => Math.round(value).toLocaleString("en-GB");
const pWords = (p: number) => (p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`);
const range = ({ lower, upper }: { lower: number; upper: number }) =>
  `${two(lower)} to ${two(upper)}`;

/** Whether a comparison says that form tells arms apart: all features together, against what chance gives. */
export function isClue(comparison: FormComparison): boolean {
  return comparison.classifier.area > 0.5 && comparison.classifier.pValue < 0.05;
}

/** Whether there are so few ideas that not even arms told apart without a fault would stand out from chance. */
export function isTooSmall({ classifier }: FormComparison): boolean {
  return classifier.pValue >= 0.05 && classifier.chance.upper >= 1;
}

/** What all features together tell, in one sentence. */
export function describeClassifier(comparison: FormComparison, names: string): string {
  const { area, interval, pValue, chance } = comparison.classifier;
  const figures = `AUC ${two(area)}, 95 % CI ${range(interval)}, ${pWords(pValue)}`;
  if (isTooSmall(comparison)) {
    return `Too few ideas to see whether form tells ${names} apart (${figures}): chance alone reaches an AUC of 1.00.`;
  }
  return isClue(comparison)
    ? `${begin(names)} can be told apart from form alone (${figures}).`
    : `No sign that form tells ${names} apart (${figures}). Only an AUC above ${two(chance.upper)} would have been one.`;
}

/** What length alone tells, in one sentence. */
export function describeLength(
  { features }: FormComparison,
  { first, second, names }: { first: string; second: string; names: string },
): string {
  const words = features.find(({ key }) => key === "words");
  if (!words) return "";
  const { area, interval, firstMean, secondMean } = words;
  const means = `${first} has ${whole(firstMean)} words on average, ${second} ${whole(secondMean)}`;
  // The side that is longer is the one that a guess would be about.
  const [strength, limits] =
    area >= 0.5
      ? [area, interval]
      : [1 - area, { lower: 1 - interval.upper, upper: 1 - interval.lower }];
  const figures = `AUC ${two(strength)}, 95 % CI ${range(limits)}`;
  return limits.lower > 0.5
    ? `${begin(names)} can be told apart from length alone (${figures}): ${means}.`
    : `Length alone does not tell ${names} apart (${figures}): ${means}.`;
}
