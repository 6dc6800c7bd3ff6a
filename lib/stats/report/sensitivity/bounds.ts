import type { Interval } from "../../inference/interval";
import { welchTest } from "../../inference/welch";
import type { ReportOptions } from "../report-options";
import { pOf } from "../p-of";
import type { Candidate } from "./candidates";

export type BoundContrast = {
  readonly difference: number;
  readonly interval: Interval;
  readonly pTwoSided: number;
  readonly pGreater: number;
  readonly pLess: number;
  /** The one of the three that the options' alternative asks for. */
  readonly p: number;
};

export type Scale = {
  /** Whether the ends are the scale's own or those of the observed scores. */
  readonly scale: "given" | "observed";
  readonly minimum: number;
  readonly maximum: number;
};

export type DropOutBounds = Scale & {
  /** Missing post means at the scale's lower end in the other arm and at its upper end in the reference arm. */
  readonly lowest: BoundContrast;
  /** The other way round. */
  readonly highest: BoundContrast;
};

/**
 * How low and how high the change-score contrast could be, had the missing ideas been finished: their post means are set
 * to the ends of the scale, against the other arm and then in its favour.
 * Estimand: mean change of the other arm − that of the reference arm over all candidates. Nothing is assumed about why
 * ideas are missing, so that the bounds are wide; without missing ideas both are the contrast itself.
 *
 * @throws StatsError of Welch's test
 * Source: Manski 1990, American Economic Review 80:319–323. Checked against R 4.2.2 `t.test` on the filled-in ideas.
 */
export function dropOutBounds(
  other: readonly Candidate[],
  reference: readonly Candidate[],
  scale: Scale,
  options: ReportOptions,
): DropOutBounds {
  const bound = (otherPost: number, referencePost: number): BoundContrast => {
    const { estimate, interval, ...test } = welchTest(
      filled(other, otherPost),
      filled(reference, referencePost),
      options,
    );
    const { pTwoSided, pGreater, pLess } = test;
    const p = pOf(test, options.alternative);
    return { difference: estimate, interval, pTwoSided, pGreater, pLess, p };
  };
  return {
    ...scale,
    lowest: bound(scale.minimum, scale.maximum),
    highest: bound(scale.maximum, scale.minimum),
  };
}

function filled(candidates: readonly Candidate[], missing: number): number[] {
  return candidates.map(({ pre, post }) => (post ?? missing) - pre);
}
