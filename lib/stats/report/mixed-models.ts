import type { ScoreRow, Stage } from "../data/score-row";
import type { Correction } from "../multiplicity/adjust";
import { adjustFigures, extendFigure } from "./adjust-figures";
import type { Figure } from "./figure";
import {
  modelFigure,
  type HeadlineTest,
  type MixedModelFigures,
  type ModelRequest,
  type UnadjustedModel,
  type WorkBudget,
} from "./mixed-model-figure";
import type { ReportMetric, ReportOptions } from "./report-options";
import type { ArmPair, StudyData } from "./study-data";

/** One metric's model with all the terms that the data can carry, and the same without topics. */
export type MetricModels = {
  readonly metric: string;
  readonly label: string;
  readonly model: Figure<MixedModelFigures>;
  /** Null where `model` has no topics either. */
  readonly withoutTopic: Figure<MixedModelFigures> | null;
};

/** The ideas of a stage's models: all that the stage scored, or those that both stages scored. */
export type IdeaSelection = "all" | "both-stages";

export type StageModels = {
  readonly stage: Stage;
  readonly ideas: IdeaSelection;
  readonly metrics: readonly MetricModels[];
};

export type PairModels = {
  readonly referenceArm: string;
  readonly otherArm: string;
  /** score ~ arm * stage + …, over the ideas that both stages scored on the metric. */
  readonly change: readonly MetricModels[];
  /** score ~ arm + … for each stage. */
  readonly stages: readonly StageModels[];
};

export type MixedModels = {
  readonly statements: readonly string[];
  readonly pairs: readonly PairModels[];
};

/**
 * Floating-point operations that all models of a report may take together, by the fits' own estimates: some twenty
 * seconds. The models of change come first; what the sum has no room for is "too-large".
 */
const REPORT_WORK = 6e10;

/**
 * Linear mixed models of single scores: reviews as they are, not averaged, with random intercepts for what they share.
 * Estimand of the change models: how much more the other arm's scores change from pre to post than the reference arm's,
 * (other − reference) in (post − pre), in scale points; of the stage models: other − reference.
 *
 * Fixed effects in treatment coding, reference arm, stage pre and the first topic by ASCII order being the references.
 * Random intercepts for the idea, for the idea within a stage, for the reviewer and the executor, as far as the data
 * carry them; each model says what it leaves out, and why.
 *
 * Checked against lme4 1.1-31, lmerTest 3.1-3 and pbkrtest 0.5.2 on the released reviews of arXiv:2506.20803.
 */
export function mixedModels(data: StudyData): MixedModels {
  const budget: WorkBudget = { left: REPORT_WORK };
  const changeOf = data.pairs.map((pair) => changeModels(data, pair, budget));
  return {
    statements: statementsOf(data.options),
    pairs: data.pairs.map((pair, index) => ({
      ...pair,
      change: changeOf[index] ?? [],
      stages: stageModels(data, pair, budget),
    })),
  };
}

function changeModels(data: StudyData, pair: ArmPair, budget: WorkBudget): MetricModels[] {
  const request = { pair, budget, ...data.options };
  const complete = new Map<string, Set<string>>();
  for (const { idea, arm, metric } of data.changes)
    complete.set(metric, (complete.get(metric) ?? new Set()).add(JSON.stringify([arm, idea])));
  return adjusted(
    data.tableMetrics.map((metric) => {
      const own = complete.get(metric.key);
      const rows = pairRows(data, pair, metric).filter((row) =>
        own?.has(JSON.stringify([row.arm, row.idea])),
      );
      return metricModels(metric, { ...request, rows, stage: null });
    }),
    data.options,
  );
}

function stageModels(data: StudyData, pair: ArmPair, budget: WorkBudget): StageModels[] {
  const request = { pair, budget, ...data.options };
  const seen = new Map<string, Set<Stage>>();
  for (const { idea, arm, stage } of data.means) {
    const key = JSON.stringify([arm, idea]);
    seen.set(key, (seen.get(key) ?? new Set()).add(stage));
  }
  const inBoth = (row: ScoreRow) => seen.get(JSON.stringify([row.arm, row.idea]))?.size === 2;
  return (["pre", "post"] as const).flatMap((stage) => {
    const metrics = data.metrics.filter((metric) => metric.stages.includes(stage));
    const rowsOf = metrics.map((metric) =>
      pairRows(data, pair, metric).filter((row) => row.stage === stage),
    );
    const fit = (ideas: IdeaSelection): StageModels => ({
      stage,
      ideas,
      metrics: adjusted(
        metrics.map((metric, index) => {
          const rows = (rowsOf[index] ?? []).filter((row) => ideas === "all" || inBoth(row));
          return metricModels(metric, { ...request, rows, stage });
        }),
        data.options,
      ),
    });
    const partly = rowsOf.some((rows) => !rows.every(inBoth));
    return partly ? [fit("all"), fit("both-stages")] : [fit("all")];
  });
}

function pairRows(
  data: StudyData,
  { referenceArm, otherArm }: ArmPair,
  { key }: ReportMetric,
): ScoreRow[] {
  return data.rows.filter(
    (row) => row.metric === key && (row.arm === referenceArm || row.arm === otherArm),
  );
}

type UnadjustedModels = {
  readonly metric: ReportMetric;
  readonly model: Figure<UnadjustedModel>;
  readonly withoutTopic: Figure<UnadjustedModel> | null;
};

function metricModels(metric: ReportMetric, request: ModelRequest): UnadjustedModels {
  const model = modelFigure(request);
  const hasTopic = model.status === "estimated" && model.formula.includes(" + topic ");
  return { metric, model, withoutTopic: hasTopic ? modelFigure(request, ["topic"]) : null };
}

/** Adjusts the headline's p values over the metrics: models with topics and those without are a family each. */
function adjusted(
  models: readonly UnadjustedModels[],
  { correction }: ReportOptions,
): MetricModels[] {
  const main = adjustHeadlines(
    models.map(({ model }) => model),
    correction,
  );
  const other = adjustHeadlines(
    models.map(({ withoutTopic }) => withoutTopic),
    correction,
  );
  return models.map(({ metric: { key, label }, model, withoutTopic }) => ({
    metric: key,
    label,
    model: extendFigure(model, main),
    withoutTopic: withoutTopic && extendFigure(withoutTopic, other),
  }));
}

function adjustHeadlines(
  family: readonly (Figure<UnadjustedModel> | null)[],
  correction: Correction,
): (model: UnadjustedModel) => Pick<MixedModelFigures, "headline"> {
  const of = (method: "satterthwaite" | "kenwardRoger") => {
    const one = adjustFigures(family, (model) => model.headline[method].p, correction);
    const two = adjustFigures(family, (model) => model.headline[method].pTwoSided, correction);
    return (model: UnadjustedModel): HeadlineTest => ({
      ...model.headline[method],
      pAdjusted: one(model),
      pTwoSidedAdjusted: two(model),
    });
  };
  const [satterthwaite, kenwardRoger] = [of("satterthwaite"), of("kenwardRoger")];
  return (model) => ({
    headline: {
      ...model.headline,
      satterthwaite: satterthwaite(model),
      kenwardRoger: kenwardRoger(model),
    },
  });
}

function statementsOf({ alternative }: ReportOptions): string[] {
  const direction = {
    greater: "one-sided, against other arm − reference arm above zero",
    less: "one-sided, against other arm − reference arm below zero",
    "two-sided": "two-sided",
  }[alternative];
  return [
    "The unit is the single score of a review. Random intercepts account for scores of the same idea, of the same idea in the same stage, and of the same reviewer or executor being alike.",
    "The models are fitted by restricted maximum likelihood. The models of change take the ideas that both stages scored on the metric, as the change scores do; their headline is how much more the other arm's scores change from before execution to after it than the reference arm's.",
    `The p of the headline is ${direction}. Satterthwaite's and Kenward and Roger's tests differ in the degrees of freedom, Kenward and Roger's also in the standard error; with few ideas Kenward and Roger's is the more cautious.`,
  ];
}
