import type { IdeaChange } from "../data/change-scores";
import type { Stage } from "../data/score-row";
import { distinctSorted } from "../data/text-order";
import { StatsError } from "../stats-error";
import { adjustTests, type AdjustedTest } from "./adjust-figures";
import type { Figure } from "./figure";
import type { ReportMetric, ReportOptions } from "./report-options";
import { indexBy, scoreCells } from "./score-cells";
import type { ArmPair } from "./study-data";
import {
  describeSample,
  welchOf,
  type SampleDescription,
  type UnitValue,
  type UnitWelch,
} from "./unit-contrast";

export type TopicSample = SampleDescription & {
  /** Ideas that the units belong to. */
  readonly ideas: number;
};

/** One metric within one topic, other arm − reference arm. */
export type TopicContrastMetric = {
  readonly metric: string;
  readonly label: string;
  readonly other: TopicSample;
  readonly reference: TopicSample;
  readonly welch: Figure<UnitWelch & AdjustedTest>;
};

/** All metrics within one topic; those that could be estimated are the family over which p values are adjusted. */
export type TopicContrast = ArmPair & {
  readonly topic: string;
  /** Change scores by idea, or one stage's scores by review. */
  readonly measure: "change" | Stage;
  readonly unitOfAnalysis: "idea" | "review";
  readonly metrics: readonly TopicContrastMetric[];
};

export type TopicInput = {
  readonly reviews: readonly UnitValue[];
  readonly changes: readonly IdeaChange[];
  readonly metrics: readonly ReportMetric[];
  readonly pairs: readonly ArmPair[];
  readonly options: ReportOptions;
};

/**
 * The contrast of two arms within each topic, by Welch's test where there are two units or more in each arm.
 * Estimand: mean(other arm) − mean(reference arm) within the topic, in scale points.
 *
 * @returns by pair, measure (change, pre, post) and topic in ASCII order; a topic that lacks both arms is left out
 * @throws StatsError "missing-data" if no review names a topic
 */
export function topicContrasts({
  reviews,
  changes,
  metrics,
  pairs,
  options,
}: TopicInput): TopicContrast[] {
  const topics = new Set<string>();
  for (const { topic } of reviews) if (topic !== null) topics.add(topic);
  if (topics.size === 0)
    throw new StatsError(
      "missing-data",
      "The data do not name topics, so that there is no contrast within them.",
    );
  const cellOf = scoreCells(reviews);
  // A change score belongs to neither stage; one of them stands for it in the index.
  const changeOf = scoreCells(
    changes.map((change) => ({ ...change, stage: "post" as const, value: change.change })),
  );
  const sorted = distinctSorted(topics);
  return pairs.flatMap((pair) =>
    (["change", "pre", "post"] as const).flatMap((measure) => {
      const scored = metrics.filter((metric) =>
        measure === "change" ? metric.inChangeTable : metric.stages.includes(measure),
      );
      const unitsOf = (metric: string, arm: string): readonly UnitValue[] =>
        measure === "change" ? changeOf("post", metric, arm) : cellOf(measure, metric, arm);
      const cells = scored.map((metric) => ({
        metric,
        other: indexBy(unitsOf(metric.key, pair.otherArm), (unit) => unit.topic),
        reference: indexBy(unitsOf(metric.key, pair.referenceArm), (unit) => unit.topic),
      }));
      return sorted.flatMap((topic): TopicContrast[] => {
        const own = cells.map(({ metric, other, reference }) => ({
          metric,
          other: other.get(topic) ?? [],
          reference: reference.get(topic) ?? [],
        }));
        if (own.every(({ other, reference }) => other.length + reference.length === 0)) return [];
        return [
          {
            ...pair,
            topic,
            measure,
            unitOfAnalysis: measure === "change" ? "idea" : "review",
            metrics: contrastTopic(own, pair, measure, options),
          },
        ];
      });
    }),
  );
}

type TopicCells = {
  readonly metric: ReportMetric;
  readonly other: readonly UnitValue[];
  readonly reference: readonly UnitValue[];
};

function contrastTopic(
  cells: readonly TopicCells[],
  pair: ArmPair,
  measure: TopicContrast["measure"],
  options: ReportOptions,
): TopicContrastMetric[] {
  const units = measure === "change" ? "ideas with a change score" : "reviews";
  const tested = cells.map(({ metric, other, reference }) => {
    const samples = { other: valuesOf(other), reference: valuesOf(reference) };
    return {
      metric: metric.key,
      label: metric.label,
      other: describeUnits(other),
      reference: describeUnits(reference),
      welch: welchOf(samples, pair, units, options),
    };
  });
  const adjust = adjustTests(
    tested.map(({ welch }) => welch),
    options.correction,
  );
  return tested.map((test) => ({ ...test, welch: adjust(test.welch) }));
}

function describeUnits(units: readonly UnitValue[]): TopicSample {
  const ideas = new Set(units.map((unit) => unit.idea)).size;
  return { ...describeSample(valuesOf(units)), ideas };
}

function valuesOf(units: readonly UnitValue[]): number[] {
  return units.map((unit) => unit.value);
}
