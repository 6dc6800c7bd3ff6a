import { tQuantile } from "../../inference/t-distribution";
import { welchTest } from "../../inference/welch";
import type { ReportOptions } from "../report-options";
import { pOf } from "../p-of";
import { finishedChanges, type Candidate } from "./candidates";

export type TippingArm = {
  readonly arm: string;
  readonly missing: number;
  /**
   * Scale points by which the mean change of the arm's missing ideas would have to differ from that of its finished ones
   * for `p` to reach 1 − confidence level; null if it is there already, or nothing is missing.
   */
  readonly shift: number | null;
  /** The missing ideas' mean post score at that shift: off the scale, no missing ideas could take significance away. */
  readonly impliedPostMean: number | null;
};

export type TippingPoints = {
  readonly difference: number;
  /** Of the finished ideas, by the options' alternative. */
  readonly p: number;
  readonly isSignificant: boolean;
  /** The reference arm, then the other. */
  readonly arms: readonly TippingArm[];
};

type Arm = { readonly arm: string; readonly candidates: readonly Candidate[] };

/**
 * How far the missing ideas of one arm would have to depart from the finished ones to take the contrast's significance
 * away, those of the other arm being as the finished ones.
 *
 * A pattern-mixture model: an arm's mean change is that of its finished ideas + share missing × shift, with the standard
 * error and degrees of freedom of Welch's test of the finished ideas. So the shift is the contrast's distance from its
 * critical value by the share missing.
 * @throws StatsError of Welch's test
 * Source: Little 1993, JASA 88:125–134; Yan, Lee & Li 2009, Journal of Biopharmaceutical Statistics 19:1085–1098.
 */
export function tippingPoints(other: Arm, reference: Arm, options: ReportOptions): TippingPoints {
  const { alternative, confidenceLevel } = options;
  const welch = welchTest(
    finishedChanges(other.candidates),
    finishedChanges(reference.candidates),
    options,
  );
  const p = pOf(welch, alternative);
  const isSignificant = p < 1 - confidenceLevel;
  const probability = alternative === "two-sided" ? (1 + confidenceLevel) / 2 : confidenceLevel;
  const margin = tQuantile(probability, welch.degreesOfFreedom) * welch.standardError;
  const excess = welch.estimate - Math.sign(welch.estimate) * margin;
  const armOf = ({ arm, candidates }: Arm, sign: 1 | -1): TippingArm => {
    const changes = finishedChanges(candidates);
    const missing = candidates.length - changes.length;
    if (missing === 0 || !isSignificant)
      return { arm, missing, shift: null, impliedPostMean: null };
    const shift = (-sign * excess * candidates.length) / missing;
    const preOfMissing = candidates.filter(({ post }) => post === null).map(({ pre }) => pre);
    const impliedPostMean = average(preOfMissing) + average(changes) + shift;
    return { arm, missing, shift, impliedPostMean };
  };
  return {
    difference: welch.estimate,
    p,
    isSignificant,
    arms: [armOf(reference, -1), armOf(other, 1)],
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
