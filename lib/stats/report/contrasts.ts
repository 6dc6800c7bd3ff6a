import type { IdeaChange } from "../data/change-scores";
import { adjustPValues } from "../multiplicity/adjust";
import { contrastMetric } from "./contrast-metric";
import type { Contrast, EstimatedContrast, ReportMetric, ReportOptions } from "./report";

/** The other arm against the reference arm on each metric, p values adjusted over the metrics that were estimated. */
export function contrastArms(
  changes: readonly IdeaChange[],
  metrics: readonly ReportMetric[],
  [referenceArm, otherArm]: readonly [string, string],
  options: ReportOptions,
): Contrast {
  const reference = changes.filter((change) => change.arm === referenceArm);
  const other = changes.filter((change) => change.arm === otherArm);
  const results = metrics.map((metric) =>
    contrastMetric(
      metric,
      { name: otherArm, ideas: other.filter((change) => change.metric === metric.key) },
      { name: referenceArm, ideas: reference.filter((change) => change.metric === metric.key) },
      options,
    ),
  );

  const family = results.filter((result) => result.status === "estimated");
  const adjust = (pValues: number[]) => adjustPValues(pValues, options.correction);
  const adjusted = adjust(family.map((result) => result.p));
  const twoSidedAdjusted = adjust(family.map((result) => result.pTwoSided));
  return {
    referenceArm,
    otherArm,
    sharedIdeas: countShared(reference, other),
    metrics: results.map((result) => {
      if (result.status === "not-estimable") return result;
      const place = family.indexOf(result);
      return {
        ...result,
        pAdjusted: adjusted[place] ?? NaN,
        pTwoSidedAdjusted: twoSidedAdjusted[place] ?? NaN,
      } satisfies EstimatedContrast;
    }),
  };
}

function countShared(reference: readonly IdeaChange[], other: readonly IdeaChange[]): number {
  const referenceIdeas = new Set(reference.map((change) => change.idea));
  const shared = other.filter((change) => referenceIdeas.has(change.idea));
  return new Set(shared.map((change) => change.idea)).size;
}
