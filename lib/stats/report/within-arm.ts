import type { IdeaChange } from "../data/change-scores";
import { mean } from "../describe/mean";
import { standardDeviation } from "../describe/spread";
import { pairedTTestOfDifferences, type PairedTTestResult } from "../inference/paired-t";
import { signedRankTest, type SignedRankResult } from "../inference/wilcoxon-signed-rank";
import { adjustFigures, extendFigure } from "./adjust-figures";
import { figure, type Figure } from "./figure";
import type { ReportMetric, ReportOptions } from "./report-options";
import type { StudyData } from "./study-data";

/** `pTwoSided` adjusted over the metrics of the same arm for which the test gives one. */
type WithAdjusted = { readonly pTwoSidedAdjusted: number };

/** One metric's scores after execution against those before it, each idea against itself: post − pre. */
export type WithinArmMetric = {
  readonly metric: string;
  readonly label: string;
  readonly unitOfAnalysis: "idea";
  /** Ideas that both stages scored. */
  readonly ideas: number;
  /** Means over the ideas, in scale points; null without ideas. */
  readonly preMean: number | null;
  readonly postMean: number | null;
  readonly meanChange: number | null;
  /** Of the change scores, divisor n − 1; null with fewer than two ideas. */
  readonly standardDeviation: number | null;
  readonly pairedT: Figure<PairedTTestResult & WithAdjusted>;
  readonly signedRank: Figure<SignedRankResult & WithAdjusted>;
};

export type WithinArmEntry = {
  /** Null for all arms together, where an idea of several arms counts once. */
  readonly arm: string | null;
  readonly metrics: readonly WithinArmMetric[];
};

/** All arms together, then each arm with change scores in ASCII order. */
export type WithinArm = readonly WithinArmEntry[];

/**
 * Whether scores changed from before execution to after it, within each arm and over all arms.
 * Estimand: mean of post − pre over the ideas, in scale points; a positive mean says that scores rose.
 *
 * @returns the paired t test and Wilcoxon's signed-rank test, two-sided p adjusted over the metrics of each arm: the
 *   options' alternative is about the contrast of two arms and does not apply here
 */
export function withinArm({
  arms,
  changes,
  changesOf,
  tableMetrics,
  options,
}: StudyData): WithinArm {
  const once = countOnce(changes);
  const entry = (
    arm: string | null,
    ideasOf: (metric: string) => readonly IdeaChange[],
  ): WithinArmEntry => ({
    arm,
    metrics: adjustMetrics(describeMetrics(ideasOf, tableMetrics, options), options),
  });
  return [
    entry(null, (metric) => once.get(metric) ?? []),
    ...arms
      .filter((arm) => tableMetrics.some(({ key }) => changesOf(key, arm).length > 0))
      .map((arm) => entry(arm, (metric) => changesOf(metric, arm))),
  ];
}

/** By metric; of an idea's arms the first by name, which comes first in the changes. */
function countOnce(changes: readonly IdeaChange[]): Map<string, IdeaChange[]> {
  const byMetric = new Map<string, IdeaChange[]>();
  for (const change of changes) {
    const own = byMetric.get(change.metric);
    if (!own) byMetric.set(change.metric, [change]);
    // The changes come by idea, so that an idea's are neighbours within a metric.
    else if (own.at(-1)?.idea !== change.idea) own.push(change);
  }
  return byMetric;
}

type UnadjustedMetric = Omit<WithinArmMetric, "pairedT" | "signedRank"> & {
  readonly pairedT: Figure<PairedTTestResult>;
  readonly signedRank: Figure<SignedRankResult>;
};

function describeMetrics(
  ideasOf: (metric: string) => readonly IdeaChange[],
  metrics: readonly ReportMetric[],
  { confidenceLevel }: ReportOptions,
): UnadjustedMetric[] {
  return metrics.map(({ key, label }) => {
    const own = ideasOf(key);
    const changes = own.map((idea) => idea.change);
    const meanOf = (values: readonly number[]) => (values.length === 0 ? null : mean(values));
    return {
      metric: key,
      label,
      unitOfAnalysis: "idea",
      ideas: own.length,
      preMean: meanOf(own.map((idea) => idea.pre)),
      postMean: meanOf(own.map((idea) => idea.post)),
      meanChange: meanOf(changes),
      standardDeviation: changes.length < 2 ? null : standardDeviation(changes),
      pairedT: figure(() => pairedTTestOfDifferences(changes, { confidenceLevel })),
      signedRank: figure(() => signedRankTest(changes)),
    };
  });
}

function adjustMetrics(
  metrics: readonly UnadjustedMetric[],
  { correction }: ReportOptions,
): WithinArmMetric[] {
  const p = (test: { pTwoSided: number }) => test.pTwoSided;
  const ofPairedT = adjustFigures(
    metrics.map((metric) => metric.pairedT),
    p,
    correction,
  );
  const ofSignedRank = adjustFigures(
    metrics.map((metric) => metric.signedRank),
    p,
    correction,
  );
  return metrics.map((metric) => ({
    ...metric,
    pairedT: extendFigure(metric.pairedT, (test) => ({ pTwoSidedAdjusted: ofPairedT(test) })),
    signedRank: extendFigure(metric.signedRank, (test) => ({
      pTwoSidedAdjusted: ofSignedRank(test),
    })),
  }));
}
