import { stages, type ScoreRow, type Stage } from "../data/score-row";
import { compareText } from "../data/text-order";
import { mean } from "../describe/mean";
import { oneSampleTTest } from "../inference/one-sample-t";
import type { TTestResult } from "../inference/t-test-result";
import { StatsError } from "../stats-error";
import { adjustTests, type AdjustedTest } from "./adjust-figures";
import { figure, type Figure } from "./figure";
import { pOf } from "./p-of";
import type { ReportMetric, ReportOptions } from "./report-options";
import { indexBy, scoreCells } from "./score-cells";
import type { ArmPair } from "./study-data";
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
 * @param rows each named reviewer's scores; rows without a name are left out
 * @throws StatsError "missing-data" if no row names its reviewer
 */
export function reviewerContrasts(
  rows: readonly ScoreRow[],
  metrics: readonly ReportMetric[],
  pairs: readonly ArmPair[],
  options: ReportOptions,
): ReviewerContrast[] {
  if (rows.every((row) => row.reviewer === null))
    throw new StatsError(
      "missing-data",
      "The data do not name the reviewers, so that their scores of both arms cannot be compared within them.",
    );
  const cellOf = scoreCells(rows);
  return pairs.flatMap((pair) =>
    stages.flatMap((stage): ReviewerContrast[] => {
      const tested = metrics
        .filter((metric) => metric.stages.includes(stage))
        .map(({ key, label }) => ({
          metric: key,
          label,
          ...testWithin(
            cellOf(stage, key, pair.otherArm),
            cellOf(stage, key, pair.referenceArm),
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

function testWithin(
  other: readonly ScoreRow[],
  reference: readonly ScoreRow[],
  { confidenceLevel, alternative }: ReportOptions,
): { reviewers: number; oneArmOnly: number; test: Figure<TTestResult & WithP> } {
  const ofOther = indexBy(other, (row) => row.reviewer);
  const ofReference = indexBy(reference, (row) => row.reviewer);
  const differences = [...ofOther]
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([reviewer, own]) => {
      const others = ofReference.get(reviewer);
      return others ? [meanScore(own) - meanScore(others)] : [];
    });
  const reviewers = differences.length;
  return {
    reviewers,
    oneArmOnly: ofOther.size + ofReference.size - 2 * reviewers,
    test: figure(() => {
      requireReviewers(reviewers);
      const test = oneSampleTTest(differences, { confidenceLevel });
      return { ...test, p: pOf(test, alternative) };
    }),
  };
}

function meanScore(rows: readonly ScoreRow[]): number {
  return mean(rows.map((row) => row.score));
}

function requireReviewers(count: number): void {
  if (count >= 2) return;
  throw new StatsError(
    "too-few-units",
    `The test needs two or more reviewers who scored ideas of both arms; there is ${count === 1 ? "one" : "none"}.`,
  );
}
