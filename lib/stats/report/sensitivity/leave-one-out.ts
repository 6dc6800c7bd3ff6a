import type { IdeaChange } from "../../data/change-scores";
import { welchTest } from "../../inference/welch";
import { StatsError } from "../../stats-error";
import type { ReportOptions } from "../report-options";
import { pOf } from "../p-of";
import type { DeletedContrast } from "./arm-sums";

/** The contrast without one idea or one reviewer. */
export type Deletion = DeletedContrast & { readonly leftOut: string };

export type LeaveOneOut = {
  /** The contrast with everything in it. */
  readonly difference: number;
  readonly pTwoSided: number;
  readonly p: number;
  readonly differenceMinimum: number;
  readonly differenceMaximum: number;
  readonly pTwoSidedMinimum: number;
  readonly pTwoSidedMaximum: number;
  readonly pMinimum: number;
  readonly pMaximum: number;
  /** The deletion that moves the difference the most; of equals the first in ASCII order. */
  readonly mostInfluential: Deletion;
  /** Deletions by which `p` crosses 1 − confidence level. */
  readonly conclusionChanges: number;
  /** Deletions by which `pTwoSided` crosses it. */
  readonly conclusionChangesTwoSided: number;
  /** All deletions that leave a test, in ASCII order. */
  readonly deletions: readonly Deletion[];
  /** Those that leave none. */
  readonly withoutTest: readonly string[];
};

/** Both arms' change scores of one metric. */
export type PairChanges = {
  readonly other: readonly IdeaChange[];
  readonly reference: readonly IdeaChange[];
};

/** A deletion, or that it leaves no test. */
export type Tried = { readonly leftOut: string; readonly contrast: DeletedContrast | null };

/**
 * What the deletions come to beside the whole contrast.
 *
 * @param tried every deletion once, in ASCII order
 * @throws StatsError of Welch's test of the whole; "too-few-units" if no deletion leaves a test
 */
export function summariseDeletions(
  { other, reference }: PairChanges,
  options: ReportOptions,
  tried: () => readonly Tried[],
): LeaveOneOut {
  const whole = welchTest(
    other.map(({ change }) => change),
    reference.map(({ change }) => change),
    options,
  );
  const deletions: Deletion[] = [];
  const withoutTest: string[] = [];
  for (const { leftOut, contrast } of tried()) {
    if (contrast) deletions.push({ leftOut, ...contrast });
    else withoutTest.push(leftOut);
  }
  const [first] = deletions;
  if (!first)
    throw new StatsError(
      "too-few-units",
      "Whichever is left out, too little remains to test: an arm with fewer than two ideas, or no spread.",
    );
  const p = pOf(whole, options.alternative);
  const alpha = 1 - options.confidenceLevel;
  const moved = ({ difference }: Deletion) => Math.abs(difference - whole.estimate);
  // Equal moves differ in their last bits.
  const slack = 1e-12 * Math.max(1, Math.abs(whole.estimate));
  const summary = {
    difference: whole.estimate,
    pTwoSided: whole.pTwoSided,
    p,
    ...rangeOf(deletions),
    mostInfluential: deletions.reduce(
      (most, next) => (moved(next) > moved(most) + slack ? next : most),
      first,
    ),
    conclusionChanges: deletions.filter((deletion) => deletion.p < alpha !== p < alpha).length,
    conclusionChangesTwoSided: deletions.filter(
      ({ pTwoSided }) => pTwoSided < alpha !== whole.pTwoSided < alpha,
    ).length,
  };
  return { ...summary, deletions, withoutTest };
}

function rangeOf(deletions: readonly Deletion[]) {
  const range = {
    differenceMinimum: Infinity,
    differenceMaximum: -Infinity,
    pTwoSidedMinimum: 1,
    pTwoSidedMaximum: 0,
    pMinimum: 1,
    pMaximum: 0,
  };
  for (const { difference, pTwoSided, p } of deletions) {
    range.differenceMinimum = Math.min(range.differenceMinimum, difference);
    range.differenceMaximum = Math.max(range.differenceMaximum, difference);
    range.pTwoSidedMinimum = Math.min(range.pTwoSidedMinimum, pTwoSided);
    range.pTwoSidedMaximum = Math.max(range.pTwoSidedMaximum, pTwoSided);
    range.pMinimum = Math.min(range.pMinimum, p);
    range.pMaximum = Math.max(range.pMaximum, p);
  }
  return range;
}

/** The size of the scores, beside which rounding shows. */
export function scaleOf({ other, reference }: PairChanges): number {
  const largest = (ideas: readonly IdeaChange[]) =>
    ideas.reduce((most, { pre, post }) => Math.max(most, Math.abs(pre), Math.abs(post)), 0);
  return Math.max(largest(other), largest(reference));
}
