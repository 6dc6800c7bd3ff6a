import type { Correction } from "../multiplicity/adjust";
import { adjustFamily } from "./adjust-family";
import type { Figure } from "./figure";

/**
 * Adjusted p values of a family of figures, of which those that could not be estimated have no p and do not count.
 *
 * @param figures the whole family; null where a figure was not asked for
 * @param pOfFigure the p to adjust
 * @returns the adjusted p of each estimated figure of the family
 */
export function adjustFigures<Values>(
  figures: readonly (Figure<Values> | null)[],
  pOfFigure: (values: Values) => number,
  correction: Correction,
): (values: Values) => number {
  const estimated = figures.filter((figure) => figure !== null && figure.status === "estimated");
  const adjusted = adjustFamily(estimated.map(pOfFigure), correction);
  const adjustedOf = new Map<Values, number>();
  estimated.forEach((figure, index) => adjustedOf.set(figure, adjusted[index] ?? 1));
  return (values) => adjustedOf.get(values) ?? pOfFigure(values);
}

/** A figure with more about it; the reason stays where there is no figure. */
export function extendFigure<Values extends object, More extends object>(
  figure: Figure<Values>,
  more: (values: Values) => More,
): Figure<Values & More> {
  return figure.status === "estimated" ? { ...figure, ...more(figure) } : figure;
}

/** A test's p for the options' alternative and its two-sided p, both adjusted over the family. */
export type AdjustedTest = { readonly pAdjusted: number; readonly pTwoSidedAdjusted: number };

/** Adjusts both p values over the family. @returns what completes each figure of the family */
export function adjustTests<Test extends { readonly p: number; readonly pTwoSided: number }>(
  family: readonly Figure<Test>[],
  correction: Correction,
): (figure: Figure<Test>) => Figure<Test & AdjustedTest> {
  const ofP = adjustFigures(family, ({ p }) => p, correction);
  const ofTwoSided = adjustFigures(family, ({ pTwoSided }) => pTwoSided, correction);
  return (own) =>
    extendFigure(own, (test) => ({
      pAdjusted: ofP(test),
      pTwoSidedAdjusted: ofTwoSided(test),
    }));
}
