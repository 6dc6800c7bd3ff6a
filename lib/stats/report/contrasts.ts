import { adjustPValues } from "../multiplicity/adjust";
import { contrastMetric, type NamedArm } from "./contrast-metric";
import { adjustContrastMethods, contrastMethods, type ContrastMethods } from "./contrast-methods";
import type { AdjustedP, Contrast, EstimatedContrast } from "./report";
import { corrections } from "./corrections";
import type { ArmPair, StudyData } from "./study-data";

/**
 * The other arm against the reference arm on each metric, p values adjusted over the metrics that were estimated.
 *
 * @param withMethods whether each metric is contrasted by the other methods, too
 */
export function contrastArms(
  { tableMetrics, options, changesOf }: StudyData,
  { referenceArm, otherArm }: ArmPair,
  withMethods: boolean,
): Contrast {
  const armOf = (name: string, metric: string): NamedArm => ({
    name,
    ideas: changesOf(metric, name),
  });
  const pairs = tableMetrics.map((metric) => ({
    metric,
    other: armOf(otherArm, metric.key),
    reference: armOf(referenceArm, metric.key),
  }));
  const results = pairs.map(({ metric, other, reference }) =>
    contrastMetric(metric, other, reference, options),
  );
  const methods = withMethods
    ? adjustContrastMethods(
        pairs.map(({ metric, other, reference }) => {
          const scores = { other: valuesOf(other), reference: valuesOf(reference) };
          return contrastMethods({ metric: metric.key, ...scores }, options);
        }),
        options.correction,
      )
    : null;

  const family = results.filter((result) => result.status === "estimated");
  const adjusted = adjustByAll(family.map((result) => result.p));
  const twoSidedAdjusted = adjustByAll(family.map((result) => result.pTwoSided));
  return {
    referenceArm,
    otherArm,
    sharedIdeas: countShared(pairs),
    metrics: results.map((result, index) => {
      const own: { methods: ContrastMethods | null } = { methods: methods?.[index] ?? null };
      if (result.status === "not-estimable") return { ...result, ...own };
      const place = family.indexOf(result);
      const pAdjustedBy = adjusted(place);
      const pTwoSidedAdjustedBy = twoSidedAdjusted(place);
      return {
        ...result,
        pAdjusted: pAdjustedBy[options.correction],
        pTwoSidedAdjusted: pTwoSidedAdjustedBy[options.correction],
        pAdjustedBy,
        pTwoSidedAdjustedBy,
        ...own,
      } satisfies EstimatedContrast;
    }),
  };
}

/** The family's p values by every correction, to be asked for by their place. */
function adjustByAll(pValues: readonly number[]): (place: number) => AdjustedP {
  const all = corrections.map((correction) => ({
    correction,
    adjusted: adjustPValues(pValues, correction),
  }));
  return (place) =>
    Object.fromEntries(
      all.map(({ correction, adjusted }) => [correction, adjusted[place] ?? 1]),
    ) as AdjustedP;
}

function valuesOf({ ideas }: NamedArm): number[] {
  return ideas.map((idea) => idea.change);
}

/** Ideas with change scores in both arms, on whatever metrics. */
function countShared(pairs: readonly { readonly other: NamedArm; readonly reference: NamedArm }[]) {
  const reference = new Set<string>();
  for (const pair of pairs) for (const { idea } of pair.reference.ideas) reference.add(idea);
  const shared = new Set<string>();
  for (const { other } of pairs)
    for (const { idea } of other.ideas) if (reference.has(idea)) shared.add(idea);
  return shared.size;
}
