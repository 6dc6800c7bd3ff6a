import { stages, type Stage } from "../data/score-row";
import { adjustTests, type AdjustedTest } from "./adjust-figures";
import type { Figure } from "./figure";
import type { ReportMetric, ReportOptions } from "./report-options";
import type { ArmPair, StudyData } from "./study-data";
import {
  describeSample,
  effectSizeOf,
  mannWhitneyOf,
  welchOf,
  type SampleDescription,
  type Samples,
  type UnitCell,
  type UnitEffectSize,
  type UnitMannWhitney,
  type UnitWelch,
} from "./unit-contrast";

/** One metric's scores of one stage, other arm − reference arm. */
export type StageContrastMetric = {
  readonly metric: string;
  readonly label: string;
  readonly other: SampleDescription;
  readonly reference: SampleDescription;
  readonly welch: Figure<UnitWelch & AdjustedTest>;
  readonly effectSize: Figure<UnitEffectSize>;
  readonly mannWhitney: Figure<UnitMannWhitney & AdjustedTest>;
};

/** All metrics of one stage; those that could be estimated are the family over which p values are adjusted. */
export type StageContrast = ArmPair & {
  readonly unitOfAnalysis: "review" | "idea";
  readonly stage: Stage;
  /** All ideas that the stage scored, or those alone that have a change score on some metric. */
  readonly ideas: "all" | "both-stages";
  readonly metrics: readonly StageContrastMetric[];
};

/** Gives the units' values of one arm in one stage; none has an empty cell. */
export type UnitCells = (stage: Stage, metric: string, arm: string) => UnitCell;

/**
 * The arms' scores of each stage by itself, by Welch's test and Mann and Whitney's.
 * Estimand: mean(other arm) − mean(reference arm) over the units of analysis, in scale points.
 *
 * @returns by pair, stage and set of ideas; a stage that one of the arms lacks is left out, and so is the set
 *   "both-stages" where it is all ideas
 */
export function stageContrasts(
  unitOfAnalysis: "review" | "idea",
  { metrics, changes, options }: StudyData,
  pairs: readonly ArmPair[],
  cellOf: UnitCells,
): StageContrast[] {
  return pairs.flatMap((pair) =>
    stages.flatMap((stage) => {
      const scored = metrics.filter((metric) => metric.stages.includes(stage));
      const cells = scored.map((metric) => ({
        metric,
        other: cellOf(stage, metric.key, pair.otherArm),
        reference: cellOf(stage, metric.key, pair.referenceArm),
      }));
      if (cells.every(({ other }) => other.all.length === 0)) return [];
      if (cells.every(({ reference }) => reference.all.length === 0)) return [];
      const entry = (ideas: StageContrast["ideas"], valuesOf: (cell: UnitCell) => Values) => {
        const samples = cells.map(({ metric, other, reference }) => ({
          metric,
          samples: { other: valuesOf(other), reference: valuesOf(reference) },
        }));
        return {
          ...pair,
          unitOfAnalysis,
          stage,
          ideas,
          metrics: contrastMetrics(samples, pair, unitOfAnalysis, options),
        };
      };
      const isWhole = ({ all, bothStages }: UnitCell) => all.length === bothStages.length;
      const everyIn = cells.every(({ other, reference }) => isWhole(other) && isWhole(reference));
      const all = entry("all", (cell) => cell.all);
      if (everyIn || changes.length === 0) return [all];
      return [all, entry("both-stages", (cell) => cell.bothStages)];
    }),
  );
}

type Values = readonly number[];

function contrastMetrics(
  entries: readonly { readonly metric: ReportMetric; readonly samples: Samples }[],
  pair: ArmPair,
  unit: "review" | "idea",
  options: ReportOptions,
): StageContrastMetric[] {
  const units = { review: "reviews", idea: "ideas" }[unit];
  const tested = entries.map(({ metric, samples }) => ({
    metric: metric.key,
    label: metric.label,
    other: describeSample(samples.other),
    reference: describeSample(samples.reference),
    welch: welchOf(samples, pair, units, options),
    effectSize: effectSizeOf(samples, pair, units, options),
    mannWhitney: mannWhitneyOf(samples, options),
  }));
  const { correction } = options;
  const adjustWelch = adjustTests(
    tested.map(({ welch }) => welch),
    correction,
  );
  const adjustMannWhitney = adjustTests(
    tested.map(({ mannWhitney }) => mannWhitney),
    correction,
  );
  return tested.map((test) => ({
    ...test,
    welch: adjustWelch(test.welch),
    mannWhitney: adjustMannWhitney(test.mannWhitney),
  }));
}
