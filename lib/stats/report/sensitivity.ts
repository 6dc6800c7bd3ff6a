import { figure, type Figure } from "./figure";
import { covariateModels, type CovariateModel } from "./sensitivity/covariate-models";
import { covariateValues, type SkippedCovariate } from "./sensitivity/covariate-values";
import { dropOut, scalesOf, type DropOut } from "./sensitivity/drop-out";
import { leaveIdeaOut } from "./sensitivity/leave-idea-out";
import type { LeaveOneOut, PairChanges } from "./sensitivity/leave-one-out";
import {
  armReviews,
  leaveReviewerOut,
  type ArmReviews,
  type LeaveReviewerOut,
} from "./sensitivity/leave-reviewer-out";
import type { StudyData } from "./study-data";

export type SensitivityMetric = {
  readonly metric: string;
  readonly label: string;
  readonly leaveOneIdeaOut: Figure<LeaveOneOut>;
  readonly leaveOneReviewerOut: Figure<LeaveReviewerOut>;
  readonly dropOut: DropOut;
  readonly covariates: readonly CovariateModel[];
};

export type SensitivityContrast = {
  readonly referenceArm: string;
  readonly otherArm: string;
  readonly metrics: readonly SensitivityMetric[];
};

/** How far the change-score contrasts rest on single ideas, single reviewers, unfinished ideas and other properties. */
export type Sensitivity = {
  readonly contrasts: readonly SensitivityContrast[];
  /** Covariates that no model holds, and why. */
  readonly covariatesSkipped: readonly SkippedCovariate[];
};

/**
 * The sensitivity analyses of every change-score contrast. Each figure's method stands in `report/sensitivity/`; all of
 * them are linear in the number of rows.
 */
export function sensitivity(data: StudyData): Sensitivity {
  const covariates = covariateValues(data);
  const scales = scalesOf(data);
  const metrics = data.tableMetrics.map((metric) => {
    const reviews = new Map<string, ArmReviews>();
    /** Made once for an arm, since every contrast has the same reference arm. */
    const reviewsOf = (arm: string): ArmReviews => {
      const known = reviews.get(arm) ?? armReviews(metric.key, arm, data);
      reviews.set(arm, known);
      return known;
    };
    return { ...metric, reviewsOf };
  });
  return {
    contrasts: data.pairs.map((pair) => ({
      ...pair,
      metrics: metrics.map(({ key, label, reviewsOf }): SensitivityMetric => {
        const ofPair: PairChanges = {
          other: data.changesOf(key, pair.otherArm),
          reference: data.changesOf(key, pair.referenceArm),
        };
        return {
          metric: key,
          label,
          leaveOneIdeaOut: figure(() => leaveIdeaOut(ofPair, data.options)),
          leaveOneReviewerOut: figure(() =>
            leaveReviewerOut(ofPair, reviewsOf(pair.otherArm), reviewsOf(pair.referenceArm), data),
          ),
          dropOut: dropOut(
            key,
            pair,
            data,
            scales.get(key) ?? { scale: "observed", minimum: 0, maximum: 0 },
          ),
          covariates: covariateModels(key, pair, data, covariates.values),
        };
      }),
    })),
    covariatesSkipped: covariates.skipped,
  };
}
