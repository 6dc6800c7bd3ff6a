import type { VarianceComponent } from "./mixed-fit";

/** What a reader of a fit has to know besides its figures. */
export function describeFit(
  variances: readonly VarianceComponent[],
  aliased: readonly string[],
): string[] {
  const zero = variances
    .filter(({ variance }) => variance === 0)
    .map(
      ({ name }) =>
        `The variance of ${name} is estimated as zero: the scores differ between levels of ${name} by no more than the rest of the model lets expect. The Satterthwaite degrees of freedom leave this variance out; those of Kenward and Roger do not.`,
    );
  const left =
    aliased.length === 0
      ? []
      : [
          `${aliased.join(", ")} ${aliased.length === 1 ? "is" : "are"} left out of the fixed effects: the effects before ${aliased.length === 1 ? "it" : "them"} already say the same.`,
        ];
  return [...zero, ...left];
}
