import type { ReviewAnswers } from "./review-answers";

function sameEntries<T>(one: Record<string, T>, other: Record<string, T>): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

const written = (rationales: Record<string, string>) =>
  Object.fromEntries(Object.entries(rationales).filter(([, text]) => text !== ""));

/** Whether two states of a review say the same. A rationale that was emptied is as one never begun. */
export function sameAnswers(one: ReviewAnswers, other: ReviewAnswers): boolean {
  return (
    one.minutes === other.minutes &&
    sameEntries(one.scores, other.scores) &&
    sameEntries(written(one.rationales), written(other.rationales))
  );
}
