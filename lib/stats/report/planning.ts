import type { IdeaChange } from "../data/change-scores";
import { standardizedDifference } from "../inference/effect-size";
import { changeScoreVariance } from "../power/change-score-variance";
import {
  estimateComponents,
  type EstimatedComponents,
  type StageReviews,
} from "../power/estimate-components";
import { minimalDetectableEffect } from "../power/minimal-effect";
import type { PowerTest } from "../power/power-test";
import { ideasForPower, type SampleSize } from "../power/sample-size";
import { pooledPower } from "../power/two-sample-power";
import { figure, type Figure } from "./figure";
import type { StudyData } from "./study-data";

/** A test that the section's figures are about. */
export type PlannedTest = PowerTest & {
  /** `bonferroni` is two-sided with alpha divided by the metrics; `one-sided` is there if the report's test is. */
  readonly key: "two-sided" | "bonferroni" | "one-sided";
};

/** Ideas that the next study would need; `size` in ideas with a change score, the same number in both arms. */
export type NeededAt = {
  /** A medium effect of 0.5 standard deviations, or the effect that was observed. */
  readonly effect: "medium" | "observed";
  readonly power: number;
  readonly size: Figure<SampleSize>;
};

export type TestPlanning = {
  readonly test: PlannedTest["key"];
  /** With the present ideas, were the true effect as large as the observed one. Post hoc: optimistic. */
  readonly power: Figure<{ readonly power: number }>;
  /** What the present ideas detect with 80 % power: |d|, and in scale points by the observed standard deviation. */
  readonly detectable: Figure<{ readonly d: number; readonly points: number }>;
  readonly needed: readonly NeededAt[];
};

export type MetricPlanning = {
  readonly metric: string;
  readonly label: string;
  /** Ideas with a change score. */
  readonly ideasReference: number;
  readonly ideasOther: number;
  readonly observed: Figure<{
    /** Cohen's d, other arm − reference arm. */
    readonly d: number;
    /** mean(other arm) − mean(reference arm), in scale points. */
    readonly points: number;
    /** Of the change scores, pooled over both arms. */
    readonly standardDeviation: number;
  }>;
  readonly tests: readonly TestPlanning[];
};

export type PilotComponents = {
  readonly metric: string;
  readonly label: string;
  readonly components: Figure<
    EstimatedComponents & {
      /** What the change scores' standard deviation would be with so many reviews of each idea in each stage. */
      readonly designs: readonly {
        readonly reviewsPerStage: number;
        readonly standardDeviation: number;
      }[];
    }
  >;
};

/** What the data say about the size of the next study. */
export type Planning = {
  readonly statement: string;
  readonly caution: string;
  readonly tests: readonly PlannedTest[];
  readonly contrasts: readonly {
    readonly referenceArm: string;
    readonly otherArm: string;
    readonly metrics: readonly MetricPlanning[];
  }[];
  readonly pilot: readonly PilotComponents[];
};

const MEDIUM = 0.5;
const POWERS = [0.8, 0.9] as const;
const REVIEWS_PER_STAGE = [1, 2, 3, 4, 6, 8] as const;

/**
 * The planning section: for each pair of arms and metric the power at the present sizes, the effect that they detect
 * and the ideas that another study would need; for each metric the variance components as pilot figures.
 * Power is the pooled t test's by the noncentral t, on change scores of ideas; effects are other arm − reference arm.
 *
 * @throws StatsError only for what a caller did wrong; what the data cannot give says so
 */
export function planning(data: StudyData): Planning {
  const tests = plannedTests(data);
  const medium = new Map(tests.map((test) => [test.key, neededFor("medium", MEDIUM, test)]));
  return {
    statement:
      "Power is that of the pooled t test on the ideas' change scores, by the noncentral t distribution with both tails; ideas needed are per arm, with as many in both arms, and have to keep a change score.",
    caution:
      "Power at the observed effect is optimistic by selection: effects that stand out are larger than the truth on average, so plan with a smaller one.",
    tests,
    contrasts: data.pairs.map(({ referenceArm, otherArm }) => ({
      referenceArm,
      otherArm,
      metrics: data.tableMetrics.map(({ key, label }) => {
        const changes = (arm: string) => data.changesOf(key, arm).map(({ change }) => change);
        const [other, reference] = [changes(otherArm), changes(referenceArm)];
        return {
          metric: key,
          label,
          ...planMetric(other, reference, tests, medium),
        };
      }),
    })),
    pilot: data.tableMetrics.map(({ key, label }) => ({
      metric: key,
      label,
      components: figure(() => pilotComponents(data, key)),
    })),
  };
}

function plannedTests({ options, tableMetrics }: StudyData): PlannedTest[] {
  // Without the last bits that the subtraction leaves: 0.05, not 0.050000000000000044.
  const alpha = Math.round((1 - options.confidenceLevel) * 1e12) / 1e12;
  const { alternative } = options;
  return [
    { key: "two-sided", alternative: "two-sided", alpha },
    {
      key: "bonferroni",
      alternative: "two-sided",
      alpha: alpha / Math.max(1, tableMetrics.length),
    },
    ...(alternative === "two-sided" ? [] : [{ key: "one-sided" as const, alternative, alpha }]),
  ];
}

function planMetric(
  other: readonly number[],
  reference: readonly number[],
  tests: readonly PlannedTest[],
  medium: ReadonlyMap<PlannedTest["key"], readonly NeededAt[]>,
): Omit<MetricPlanning, "metric" | "label"> {
  const sizes = { ideasOther: other.length, ideasReference: reference.length };
  const observe = () => {
    const { cohenD, pooledStandardDeviation } = standardizedDifference(other, reference);
    return {
      d: cohenD,
      points: cohenD * pooledStandardDeviation,
      standardDeviation: pooledStandardDeviation,
    };
  };
  const observed = figure(observe);
  return {
    ...sizes,
    observed,
    tests: tests.map((test) => ({
      test: test.key,
      power:
        observed.status === "estimated"
          ? figure(() => ({ power: pooledPower({ effect: observed.d, ...sizes, ...test }) }))
          : observed,
      detectable:
        observed.status === "estimated"
          ? figure(() => {
              const d = minimalDetectableEffect({ power: 0.8, ...sizes, ...test });
              return { d, points: d * observed.standardDeviation };
            })
          : observed,
      needed: [
        ...(medium.get(test.key) ?? []),
        ...(observed.status === "estimated"
          ? neededFor("observed", observed.d, test)
          : POWERS.map((power): NeededAt => ({ effect: "observed", power, size: observed }))),
      ],
    })),
  };
}

/** A medium effect is taken in the direction of a one-sided test. */
function neededFor(name: NeededAt["effect"], d: number, test: PlannedTest): NeededAt[] {
  const effect = name === "medium" && test.alternative === "less" ? -d : d;
  return POWERS.map((power) => ({
    effect: name,
    power,
    size: figure(() => ideasForPower({ effect, power, ...test })),
  }));
}

function pilotComponents(data: StudyData, metric: string) {
  const reviews = new Map<IdeaChange, StageReviews>();
  for (const arm of data.arms) noteReviews(reviews, metric, arm, data);
  const estimated = estimateComponents([...reviews.keys()], (change) => {
    return reviews.get(change) ?? { pre: [], post: [] };
  });
  const components = {
    idea: Math.max(0, estimated.idea),
    ideaStage: Math.max(0, estimated.ideaStage),
    reviewer: 0,
    residual: estimated.residual,
  };
  return {
    ...estimated,
    designs: REVIEWS_PER_STAGE.map((reviewsPerStage) => ({
      reviewsPerStage,
      standardDeviation: changeScoreVariance(components, {
        preReviews: reviewsPerStage,
        postReviews: reviewsPerStage,
        reviewers: null,
      }).standardDeviation,
    })),
  };
}

/** The scores behind an arm's change scores, whose rows come in the same order. */
function noteReviews(
  reviews: Map<IdeaChange, StageReviews>,
  metric: string,
  arm: string,
  { table, units, changesOf }: StudyData,
): void {
  const places = units.rowsOf(metric, arm);
  let next = 0;
  for (const change of changesOf(metric, arm)) {
    const pre: number[] = [];
    const post: number[] = [];
    const unit = units.unitOf[places[next] ?? -1];
    for (; next < places.length && units.unitOf[places[next] ?? -1] === unit; next++) {
      const place = places[next] ?? 0;
      (table.stages[place] === 1 ? post : pre).push(table.scores[place] ?? 0);
    }
    reviews.set(change, { pre, post });
  }
}
