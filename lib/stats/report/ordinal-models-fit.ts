import type { Interval } from "../inference/interval";
import { proportionalOdds, type OddsCoefficient } from "../regression/proportional-odds";
import { StatsError } from "../stats-error";
import { pOf } from "./p-of";
import type { Alternative } from "./report-options";
import type { ArmPair, StudyData } from "./study-data";

/** A log odds ratio of a higher score, tested by z with the standard error clustered by idea. */
export type OddsEffect = {
  readonly estimate: number;
  readonly standardError: number;
  /** As if all reviews were independent: for comparison, not for the test. */
  readonly independentStandardError: number;
  readonly z: number;
  readonly pTwoSided: number;
  readonly pGreater: number;
  readonly pLess: number;
  readonly interval: Interval;
  readonly oddsRatio: number;
  readonly oddsRatioInterval: Interval;
};

export type UnadjustedOddsEffect = OddsEffect & {
  /** The one of the three p values that the options' alternative asks for. */
  readonly p: number;
};

/** Reference arm before and after execution, then the other arm; the last column is arm × stage. */
const CELLS = [
  [0, 0, 0],
  [0, 1, 0],
  [1, 0, 0],
  [1, 1, 1],
];

/** Score on arm × stage over the reviews of one metric, clustered by idea. */
export function reviewModel(metric: string, { referenceArm, otherArm }: ArmPair, data: StudyData) {
  requireIdeas(metric, [referenceArm, otherArm], data);
  const { table, units } = data;
  const reference = units.rowsOf(metric, referenceArm);
  const other = units.rowsOf(metric, otherArm);
  const reviews = reference.length + other.length;
  const scores = new Float64Array(reviews);
  const designRow = new Int32Array(reviews);
  const clusters = new Int32Array(reviews);
  const clusterOf = new Int32Array(table.idea.names.length).fill(-1);
  let [row, ideas] = [0, 0];
  [reference, other].forEach((places, arm) => {
    for (const place of places) {
      scores[row] = table.scores[place] ?? 0;
      designRow[row] = 2 * arm + (table.stages[place] ?? 0);
      const idea = table.idea.codes[place] ?? 0;
      if (clusterOf[idea] === -1) clusterOf[idea] = ideas++;
      clusters[row] = clusterOf[idea] ?? 0;
      row++;
    }
  });
  const terms = ["arm", "stage", "arm × stage"];
  const { confidenceLevel, alternative } = data.options;
  const model = proportionalOdds(
    { scores, terms, designRows: CELLS, designRow, clusters },
    { confidenceLevel },
  );
  const [arm, stage, interaction] = model.coefficients;
  if (!arm || !stage || !interaction) throw lostTerm();
  return {
    reviews,
    ideas: model.clusters,
    levels: model.levels.length,
    logLikelihood: model.logLikelihood,
    interaction: asked(interaction, alternative),
    armBefore: oddsEffect(arm),
    stageReference: oddsEffect(stage),
  };
}

/** Change score on arm over the ideas of one metric. */
export function changeModel(metric: string, { referenceArm, otherArm }: ArmPair, data: StudyData) {
  requireIdeas(metric, [referenceArm, otherArm], data);
  const changes = data.changes.filter(
    (change) =>
      change.metric === metric && (change.arm === referenceArm || change.arm === otherArm),
  );
  const ideas = new Map<string, number>();
  const { confidenceLevel, alternative } = data.options;
  const model = proportionalOdds(
    {
      scores: changes.map(({ change }) => change),
      terms: ["arm"],
      designRows: [[0], [1]],
      designRow: changes.map(({ arm }) => (arm === otherArm ? 1 : 0)),
      clusters: changes.map(({ idea }) => numberOf(idea, ideas)),
    },
    { confidenceLevel },
  );
  const [arm] = model.coefficients;
  if (!arm) throw lostTerm();
  return {
    ideas: changes.length,
    levels: model.levels.length,
    arm: asked(arm, alternative),
  };
}

function oddsEffect({
  clustered,
  independent,
  oddsRatio,
  oddsRatioInterval,
}: OddsCoefficient): OddsEffect {
  return {
    estimate: clustered.estimate,
    standardError: clustered.standardError,
    independentStandardError: independent.standardError,
    z: clustered.statistic,
    pTwoSided: clustered.pTwoSided,
    pGreater: clustered.pGreater,
    pLess: clustered.pLess,
    interval: clustered.interval,
    oddsRatio,
    oddsRatioInterval,
  };
}

function asked(coefficient: OddsCoefficient, alternative: Alternative): UnadjustedOddsEffect {
  const effect = oddsEffect(coefficient);
  return { ...effect, p: pOf(effect, alternative) };
}

/** One idea an arm says nothing about how far ideas of an arm differ. */
function requireIdeas(metric: string, arms: readonly string[], { changesOf }: StudyData): void {
  for (const arm of arms) {
    const ideas = changesOf(metric, arm).length;
    if (ideas < 2)
      throw new StatsError(
        "too-few-units",
        `The model needs two or more ideas with scores from both stages in each arm; ${arm} has ${ideas === 0 ? "none" : "one"}.`,
      );
  }
}

function numberOf(idea: string, numbers: Map<string, number>): number {
  const known = numbers.get(idea);
  if (known !== undefined) return known;
  numbers.set(idea, numbers.size);
  return numbers.size - 1;
}

function lostTerm(): StatsError {
  return new StatsError("not-identifiable", "The model lacks one of its terms.");
}
