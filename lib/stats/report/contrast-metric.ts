import type { IdeaChange } from "../data/change-scores";
import { standardizedDifference } from "../inference/effect-size";
import { welchTest } from "../inference/welch";
import { StatsError } from "../stats-error";
import type { NotEstimableReason } from "./figure";
import { describeArm, describeSparseArm } from "./arm-change";
import type { EstimatedContrast, NotEstimableContrast } from "./report";
import type { Alternative, ReportMetric } from "./report-options";

/** Everything about one metric that does not depend on the other metrics. */
export type UnadjustedContrast = Omit<
  EstimatedContrast,
  "pAdjusted" | "pTwoSidedAdjusted" | "pAdjustedBy" | "pTwoSidedAdjustedBy" | "methods"
>;

/** One arm's name and its ideas' changes on one metric. */
export type NamedArm = { readonly name: string; readonly ideas: readonly IdeaChange[] };

/**
 * Welch's test and the effect size of one metric: other arm − reference arm.
 * What cannot be estimated is returned as such, with the reason, and never replaced by another test.
 */
export function contrastMetric(
  { key: metric, label }: ReportMetric,
  other: NamedArm,
  reference: NamedArm,
  options: { readonly confidenceLevel: number; readonly alternative: Alternative },
): UnadjustedContrast | Omit<NotEstimableContrast, "methods"> {
  const changesOf = (arm: NamedArm) => arm.ideas.map((idea) => idea.change);
  try {
    const welch = welchTest(changesOf(other), changesOf(reference), options);
    const effect = standardizedDifference(changesOf(other), changesOf(reference), options);
    return {
      status: "estimated",
      metric,
      label,
      arms: {
        [reference.name]: describeArm(reference.ideas),
        [other.name]: describeArm(other.ideas),
      },
      difference: welch.estimate,
      standardError: welch.standardError,
      interval: welch.interval,
      t: welch.t,
      degreesOfFreedom: welch.degreesOfFreedom,
      pTwoSided: welch.pTwoSided,
      pGreater: welch.pGreater,
      pLess: welch.pLess,
      p: {
        greater: welch.pGreater,
        less: welch.pLess,
        "two-sided": welch.pTwoSided,
      }[options.alternative],
      cohenD: effect.cohenD,
      hedgesG: effect.hedgesG,
      hedgesGInterval: effect.hedgesGInterval,
    };
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    return {
      status: "not-estimable",
      metric,
      label,
      arms: {
        [reference.name]: describeSparseArm(reference.ideas),
        [other.name]: describeSparseArm(other.ideas),
      },
      reason,
      explanation: explain(reason, other, reference),
    };
  }
}

function reasonOf(error: unknown): NotEstimableReason | null {
  if (!(error instanceof StatsError)) return null;
  return error.code === "too-few-units" || error.code === "zero-variance" ? error.code : null;
}

function explain(reason: NotEstimableReason, other: NamedArm, reference: NamedArm): string {
  if (reason === "zero-variance")
    return "All ideas of each arm changed by the same amount, so that there is no spread to test the difference against.";
  const short = [reference, other]
    .filter((arm) => arm.ideas.length < 2)
    .map((arm) => `${arm.name} has ${arm.ideas.length === 1 ? "one" : "none"}`);
  return `The test needs two or more ideas with a change score in each arm; ${short.join(", ")}.`;
}
