import { figure, type Figure } from "../report/figure";
import { StatsError } from "../stats-error";
import {
  changeScoreVariance,
  type ChangeScoreVariance,
  type ReviewDesign,
} from "./change-score-variance";
import { minimalDetectableEffect } from "./minimal-effect";
import { powerCurves, type PowerCurve } from "./power-curve";
import { requireFiniteNumber, requirePowerTest, type PowerTest } from "./power-test";
import { ideasForPower, type SampleSize } from "./sample-size";
import { pooledPower } from "./two-sample-power";
import type { VarianceComponents } from "./variance-components";

/** What a planner knows, hopes and decides. */
export type StudyPlan = ReviewDesign &
  PowerTest & {
    /** Ideas that begin in each arm. */
    readonly ideasReference: number;
    readonly ideasOther: number;
    /** The share of them that will have no change score; 0 if not given. */
    readonly dropOutReference?: number;
    readonly dropOutOther?: number;
    readonly components: VarianceComponents;
    /** The true contrast of change scores, other arm − reference arm, in scale points or as Cohen's d. */
    readonly effect: { readonly unit: "points" | "d"; readonly value: number };
    /** How many metrics are tested. */
    readonly metrics: number;
    /** Whether alpha is divided by the number of metrics. */
    readonly bonferroni: boolean;
  };

/** What it takes to reach a power. */
export type NeededIdeas = SampleSize & {
  /** With the drop-out added: ideas that have to begin. */
  readonly beginReference: number;
  readonly beginOther: number;
};

/** What the plan can find out; plain JSON. */
export type PlannedStudy = {
  /** Of each metric's test: alpha, divided by the metrics if so planned. */
  readonly alphaPerTest: number;
  /** Expected to keep a change score; fractions are expectations. */
  readonly analysedReference: number;
  readonly analysedOther: number;
  readonly change: ChangeScoreVariance;
  readonly effectPoints: number;
  /** Effect in points by the standard deviation of change scores. */
  readonly effectD: number;
  readonly power: Figure<{ readonly power: number }>;
  readonly needed: readonly { readonly power: number; readonly ideas: Figure<NeededIdeas> }[];
  readonly detectable: readonly {
    readonly power: number;
    readonly effect: Figure<{ readonly d: number; readonly points: number }>;
  }[];
  /** Power against ideas per arm, both arms the same, for some numbers of reviews. */
  readonly curves: readonly PowerCurve[];
};

const TARGETS = [0.8, 0.9] as const;

/**
 * All that a planning page shows of a plan: power, the ideas needed for 80 and 90 % power, the effects that the plan can
 * detect, and curves of power. By the pooled t test's noncentral t, with the standard deviation of change scores that
 * `changeScoreVariance` gives; Welch's test, which the report uses, has nearly the same power while the arms spread alike.
 * Ideas that drop out are taken as lost at random.
 *
 * @throws StatsError "invalid-option" | "zero-variance" if all variance components that reach the change score are 0
 * @returns figures that the plan does not allow (an effect of 0, one idea an arm) say why
 */
export function planStudy(plan: StudyPlan): PlannedStudy {
  requirePowerTest(plan);
  requirePlan(plan);
  const change = changeScoreVariance(plan.components, plan);
  if (change.standardDeviation === 0)
    throw new StatsError(
      "zero-variance",
      "The plan's variances leave no spread in the change scores, so that nothing would need testing.",
    );
  const { dropOutReference = 0, dropOutOther = 0, alternative } = plan;
  const test = { alternative, alpha: plan.bonferroni ? plan.alpha / plan.metrics : plan.alpha };
  const points =
    plan.effect.unit === "points"
      ? plan.effect.value
      : plan.effect.value * change.standardDeviation;
  const effect = points / change.standardDeviation;
  const analysed = {
    ideasReference: plan.ideasReference * (1 - dropOutReference),
    ideasOther: plan.ideasOther * (1 - dropOutOther),
  };
  const ratio = plan.ideasOther / plan.ideasReference;
  const needed = TARGETS.map((power) => ({
    power,
    ideas: figure(() => {
      const kept = (ratio * (1 - dropOutOther)) / (1 - dropOutReference);
      const size = ideasForPower({ effect, power, ratio: kept, ...test });
      return {
        ...size,
        beginReference: begin(size.ideasReference, dropOutReference),
        beginOther: begin(size.ideasOther, dropOutOther),
      };
    }),
  }));
  return {
    alphaPerTest: test.alpha,
    analysedReference: analysed.ideasReference,
    analysedOther: analysed.ideasOther,
    change,
    effectPoints: points,
    effectD: effect,
    power: figure(() => ({ power: pooledPower({ effect, ...analysed, ...test }) })),
    needed,
    detectable: TARGETS.map((power) => ({
      power,
      effect: figure(() => {
        const d = minimalDetectableEffect({ power, ...analysed, ...test });
        return { d, points: d * change.standardDeviation };
      }),
    })),
    curves: powerCurves(plan, points, test, reach(plan, needed)),
  };
}

/** How many ideas have to begin so that so many keep a change score; rounding alone adds none. */
function begin(ideas: number, dropOut: number): number {
  return Math.ceil(ideas / (1 - dropOut) - 1e-9);
}

/** How far the curves go: past the plan and past the greatest need, within what a figure can show. */
function reach(plan: StudyPlan, needed: PlannedStudy["needed"]): number {
  const most = needed.map(({ ideas }) =>
    ideas.status === "estimated" ? Math.max(ideas.beginReference, ideas.beginOther) : 0,
  );
  const wished = 1.25 * Math.max(plan.ideasReference, plan.ideasOther, ...most);
  return Math.min(400, Math.max(20, Math.ceil(wished / 10) * 10));
}

function requirePlan(plan: StudyPlan): void {
  requireFiniteNumber("effect", plan.effect.value);
  const { dropOutReference = 0, dropOutOther = 0 } = plan;
  for (const share of [dropOutReference, dropOutOther]) {
    if (!(share >= 0 && share < 1))
      throw new StatsError(
        "invalid-option",
        `The share of ideas that drop out lies from 0 to below 1; it cannot be ${share}.`,
      );
  }
  for (const [what, count] of [
    ["ideas in the reference arm", plan.ideasReference],
    ["ideas in the other arm", plan.ideasOther],
    ["metrics", plan.metrics],
  ] as const) {
    if (!(Number.isInteger(count) && count >= 1))
      throw new StatsError(
        "invalid-option",
        `The number of ${what} is a whole number from 1 on; it cannot be ${count}.`,
      );
  }
}
