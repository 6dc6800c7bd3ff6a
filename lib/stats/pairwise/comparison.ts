import { StatsError } from "../stats-error";

/** One judgement between two methods: which of two outputs was better on one axis, such as novelty. */
export type Comparison = {
  /** The method shown on the left, or first. */
  readonly left: string;
  readonly right: string;
  readonly outcome: "left" | "right" | "tie";
  /** Who judged; null where the data do not say. */
  readonly judge: string | null;
  /** What both methods worked on, such as a topic; null where the data do not say. */
  readonly item: string | null;
  readonly axis: string;
};

/** @throws StatsError "invalid-option" for a method compared with itself */
export function requireComparisons(comparisons: readonly Comparison[]): void {
  const own = comparisons.find(({ left, right }) => left === right);
  if (own)
    throw new StatsError(
      "invalid-option",
      `A comparison is between two methods; one has “${own.left}” on both sides.`,
    );
}
