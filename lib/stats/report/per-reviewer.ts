import { stages, type Stage } from "../data/score-row";
import type { ScoreTable } from "../data/score-table";
import { mean } from "../describe/mean";
import { oneSampleTTest } from "../inference/one-sample-t";
import type { TTestResult } from "../inference/t-test-result";
import { StatsError } from "../stats-error";
import { adjustTests, type AdjustedTest } from "./adjust-figures";
import { figure, type Figure } from "./figure";
import { pOf } from "./p-of";
import type { ReportOptions } from "./report-options";
import type { ArmPair, StudyData } from "./study-data";
import type { WithP } from "./unit-contrast";

/** One metric's differences between the arms within the reviewers who scored both. */
export type ReviewerContrastMetric = {
  readonly metric: string;
  readonly label: string;
  /** Reviewers who scored ideas of both arms in this stage. */
  readonly reviewers: number;
  /** Named reviewers who scored one of the two arms alone, and are left out. */
  readonly oneArmOnly: number;
  /** The mean over reviewers of mean(other arm) − mean(reference arm), in scale points. */
  readonly test: Figure<TTestResult & WithP & AdjustedTest>;
};

/** All metrics of one stage; those that could be estimated are the family over which p values are adjusted. */
export type ReviewerContrast = ArmPair & {
  readonly unitOfAnalysis: "reviewer";
  readonly stage: Stage;
  readonly metrics: readonly ReviewerContrastMetric[];
};

/**
 * The difference between the arms within each reviewer, tested over reviewers: a reviewer's severity drops out.
 * Estimand: mean over reviewers of mean(other arm) − mean(reference arm), in scale points. Reviewers weigh the same.
 *
 * Rows without a reviewer's name are left out.
 *
 * @throws StatsError "missing-data" if no row names its reviewer
 */
export function reviewerContrasts(
  { table, metrics, options }: StudyData,
  pairs: readonly ArmPair[],
): ReviewerContrast[] {
  if (table.reviewer.names.length === 0)
    throw new StatsError(
      "missing-data",
      "The data do not name the reviewers, so that their scores of both arms cannot be compared within them.",
    );
  return pairs.flatMap((pair) =>
    stages.flatMap((stage): ReviewerContrast[] => {
      const tested = metrics
        .filter((metric) => metric.stages.includes(stage))
        .map(({ key, label }) => ({
          metric: key,
          label,
          ...testWithin(
            scoresByReviewer(table, table.placesOf(key, pair.otherArm, stage)),
            scoresByReviewer(table, table.placesOf(key, pair.referenceArm, stage)),
            options,
          ),
        }));
      if (tested.every((entry) => entry.reviewers + entry.oneArmOnly === 0)) return [];
      const adjust = adjustTests(
        tested.map(({ test }) => test),
        options.correction,
      );
      const adjusted = tested.map((entry) => ({ ...entry, test: adjust(entry.test) }));
      return [{ ...pair, unitOfAnalysis: "reviewer", stage, metrics: adjusted }];
    }),
  );
}

/** In ASCII order of the reviewers; one without scores has an empty list, rows without a name are left out. */
function scoresByReviewer({ scores, reviewer }: ScoreTable, places: Int32Array): number[][] {
  const byReviewer = reviewer.names.map((): number[] => []);
  for (const place of places) byReviewer[reviewer.codes[place] ?? -1]?.push(scores[place] ?? 0);
  return byReviewer;
}

function testWithin(
  other: readonly (readonly number[])[],
  reference: readonly (readonly number[])[],
  { confidenceLevel, alternative }: ReportOptions,
): { reviewers: number; oneArmOnly: number; test: Figure<TTestResult & WithP> } {
  const differences: number[] = [];
  let oneArmOnly = 0;
  other.forEach((ofOther, code) => {
    const ofReference = reference[code] ?? [];
    if (ofOther.length > 0 && ofReference.length > 0)
      differences.push(mean(ofOther) - mean(ofReference));
    else if (ofOther.length + ofReference.length > 0) oneArmOnly++;
  });
  const reviewers = differences.length;
  return {
    reviewers,
    oneArmOnly,
    test: figure(() => {
      requireReviewers(reviewers);
      const test = oneSampleTTest(differences, { confidenceLevel });
      return { ...test, p: pOf(test, alternative) };
    }),
  };
}

function requireReviewers(count: number): void {
  if (count >= 2) return;
  throw new StatsError(
    "too-few-units",
    `The test needs two or more reviewers who scored ideas of both arms; there is ${count === 1 ? "one" : "none"}.`,
  );
}
