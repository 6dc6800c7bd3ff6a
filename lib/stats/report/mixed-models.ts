import type { Stage } from "../data/score-row";
import type { ScoreTable } from "../data/score-table";
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
import { executorColumn, mergePlaces } from "./mixed-model-rows";
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
 * Floating-point operations that all models of a report may take together, by the fits' own estimates: some three
 * seconds. The models of change come first; what the sum has no room for is "too-large".
 */
const REPORT_WORK = 1e10;

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
  const executor = executorColumn(data.table);
  const figuresOf = (
    metric: ReportMetric,
    pair: ArmPair,
    stage: Stage | null,
    places: Int32Array,
  ) =>
    metricModels(metric, {
      rows: { table: data.table, executor, places },
      ...{ pair, stage, budget },
      ...data.options,
    });
  const changeOf = data.pairs.map((pair) => changeModels(data, pair, figuresOf));
  return {
    statements: statementsOf(data.options),
    pairs: data.pairs.map((pair, index) => ({
      ...pair,
      change: changeOf[index] ?? [],
      stages: stageModels(data, pair, figuresOf),
    })),
  };
}

type FiguresOf = (
  metric: ReportMetric,
  pair: ArmPair,
  stage: Stage | null,
  places: Int32Array,
) => UnadjustedModels;

function changeModels(data: StudyData, pair: ArmPair, figuresOf: FiguresOf): MetricModels[] {
  const { units, tableMetrics, options } = data;
  return adjusted(
    tableMetrics.map((metric) => {
      const rowsOf = (arm: string) => units.rowsOf(metric.key, arm);
      const places = mergePlaces(rowsOf(pair.referenceArm), rowsOf(pair.otherArm));
      return figuresOf(metric, pair, null, places);
    }),
    options,
  );
}

function stageModels(data: StudyData, pair: ArmPair, figuresOf: FiguresOf): StageModels[] {
  const { table, options } = data;
  const inBoth = placesInBothStages(table);
  return (["pre", "post"] as const).flatMap((stage) => {
    const metrics = data.metrics.filter((metric) => metric.stages.includes(stage));
    const placesOf = metrics.map(({ key }) =>
      mergePlaces(
        table.placesOf(key, pair.referenceArm, stage),
        table.placesOf(key, pair.otherArm, stage),
      ),
    );
    const fit = (ideas: IdeaSelection): StageModels => ({
      stage,
      ideas,
      metrics: adjusted(
        metrics.map((metric, index) => {
          const all = placesOf[index] ?? new Int32Array(0);
          const places = ideas === "all" ? all : all.filter((place) => inBoth[place] === 1);
          return figuresOf(metric, pair, stage, places);
        }),
        options,
      ),
    });
    const partly = placesOf.some((places) => places.some((place) => inBoth[place] !== 1));
    return partly ? [fit("all"), fit("both-stages")] : [fit("all")];
  });
}

/** 1 for the rows of ideas that both stages scored in that arm, on whatever metric. */
function placesInBothStages({ idea, arm, stages }: ScoreTable): Uint8Array {
  const inBoth = new Uint8Array(stages.length);
  for (let from = 0; from < stages.length;) {
    let to = from;
    while (idea.codes[to] === idea.codes[from] && arm.codes[to] === arm.codes[from]) to++;
    // Within an idea and arm, rows before execution come first.
    if (stages[from] !== stages[to - 1]) inBoth.fill(1, from, to);
    from = to;
  }
  return inBoth;
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
