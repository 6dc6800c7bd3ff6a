import type { Stage } from "../data/score-row";
import type { ScoreTable } from "../data/score-table";
import { StatsError } from "../stats-error";
import { adjustTests, type AdjustedTest } from "./adjust-figures";
import type { Figure } from "./figure";
import type { ReportMetric, ReportOptions } from "./report-options";
import type { ArmPair, StudyData } from "./study-data";
import { describeSample, welchOf, type SampleDescription, type UnitWelch } from "./unit-contrast";

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

/**
 * The contrast of two arms within each topic, by Welch's test where there are two units or more in each arm.
 * Estimand: mean(other arm) − mean(reference arm) within the topic, in scale points.
 *
 * @returns by pair, measure (change, pre, post) and topic in ASCII order; a topic that lacks both arms is left out
 * @throws StatsError "missing-data" if no review names a topic
 */
export function topicContrasts(data: StudyData, pairs: readonly ArmPair[]): TopicContrast[] {
  const { table, metrics, options } = data;
  if (table.topic.names.length === 0)
    throw new StatsError(
      "missing-data",
      "The data do not name topics, so that there is no contrast within them.",
    );
  return pairs.flatMap((pair) =>
    (["change", "pre", "post"] as const).flatMap((measure) => {
      const scored = metrics.filter((metric) =>
        measure === "change" ? metric.inChangeTable : metric.stages.includes(measure),
      );
      const unitsOf = (metric: string, arm: string) =>
        measure === "change"
          ? changesByTopic(data, metric, arm)
          : reviewsByTopic(table, table.placesOf(metric, arm, measure));
      const cells = scored.map((metric) => ({
        metric,
        other: unitsOf(metric.key, pair.otherArm),
        reference: unitsOf(metric.key, pair.referenceArm),
      }));
      return table.topic.names.flatMap((topic): TopicContrast[] => {
        const own = cells.map(({ metric, other, reference }) => ({
          metric,
          other: other.get(topic) ?? NO_UNITS,
          reference: reference.get(topic) ?? NO_UNITS,
        }));
        if (
          own.every(({ other, reference }) => other.values.length + reference.values.length === 0)
        )
          return [];
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

/** One arm's units of one topic, and how many ideas they belong to. */
type TopicUnits = { readonly values: readonly number[]; readonly ideas: number };

const NO_UNITS: TopicUnits = { values: [], ideas: 0 };

function changesByTopic(
  { changesOf }: StudyData,
  metric: string,
  arm: string,
): Map<string, TopicUnits> {
  const byTopic = new Map<string, { values: number[]; ideas: number }>();
  for (const { topic, change } of changesOf(metric, arm)) {
    if (topic === null) continue;
    let own = byTopic.get(topic);
    if (!own) byTopic.set(topic, (own = { values: [], ideas: 0 }));
    own.values.push(change);
    own.ideas++;
  }
  return byTopic;
}

function reviewsByTopic(
  { scores, idea, topic }: ScoreTable,
  places: Int32Array,
): Map<string, TopicUnits> {
  const units = topic.names.map(() => ({ values: new Array<number>(), ideas: 0, last: -1 }));
  for (const place of places) {
    const own = units[topic.codes[place] ?? -1];
    if (!own) continue;
    own.values.push(scores[place] ?? 0);
    // The rows come by idea.
    const ideaCode = idea.codes[place] ?? 0;
    if (ideaCode !== own.last) own.ideas++;
    own.last = ideaCode;
  }
  return new Map(topic.names.map((name, code) => [name, units[code] ?? NO_UNITS]));
}

type TopicCells = {
  readonly metric: ReportMetric;
  readonly other: TopicUnits;
  readonly reference: TopicUnits;
};

function contrastTopic(
  cells: readonly TopicCells[],
  pair: ArmPair,
  measure: TopicContrast["measure"],
  options: ReportOptions,
): TopicContrastMetric[] {
  const units = measure === "change" ? "ideas with a change score" : "reviews";
  const tested = cells.map(({ metric, other, reference }) => {
    const samples = { other: other.values, reference: reference.values };
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

function describeUnits({ values, ideas }: TopicUnits): TopicSample {
  return { ...describeSample(values), ideas };
}
