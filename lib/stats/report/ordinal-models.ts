import { adjustFigures, extendFigure } from "./adjust-figures";
import { figure, type Figure } from "./figure";
import {
  changeModel,
  reviewModel,
  type OddsEffect,
  type UnadjustedOddsEffect,
} from "./ordinal-models-fit";
import type { ReportOptions } from "./report-options";
import type { StudyData } from "./study-data";

export type AskedOddsEffect = UnadjustedOddsEffect & {
  /** `p` adjusted over the metrics whose model was estimated. */
  readonly pAdjusted: number;
  /** `pTwoSided` adjusted over the same family. */
  readonly pTwoSidedAdjusted: number;
};

export type OrdinalFigures = {
  readonly reviews: number;
  readonly ideas: number;
  /** Distinct scores. */
  readonly levels: number;
  readonly logLikelihood: number;
  /** Log odds ratio of post against pre in the other arm − that in the reference arm. */
  readonly interaction: AskedOddsEffect;
  /** Other arm against reference arm before execution. */
  readonly armBefore: OddsEffect;
  /** Post against pre in the reference arm. */
  readonly stageReference: OddsEffect;
};

export type IdeaChangeOdds = {
  readonly ideas: number;
  readonly levels: number;
  /** Log odds ratio of a higher change score, other arm against reference arm. */
  readonly arm: AskedOddsEffect;
};

export type OrdinalMetric = {
  readonly metric: string;
  readonly label: string;
  readonly reviews: Figure<OrdinalFigures>;
  readonly ideaChanges: Figure<IdeaChangeOdds>;
};

export type OrdinalModels = {
  readonly question: string;
  readonly contrasts: readonly {
    readonly referenceArm: string;
    readonly otherArm: string;
    readonly metrics: readonly OrdinalMetric[];
  }[];
};

const QUESTION =
  "Does the conclusion rest on taking a step from 3 to 4 as large as one from 8 to 9? These models use the scores' order alone.";

/**
 * Proportional-odds models for each other arm and metric: score on arm × stage over reviews, with standard errors
 * clustered by idea, and change score on arm over ideas.
 * Estimands: log odds ratios of a higher score; as everywhere other arm − reference arm and post − pre.
 *
 * Reviews are those of the ideas with change scores, so that the model and the contrast speak about the same ideas; an
 * idea of both arms is one cluster. See `regression/proportional-odds.ts` for the method and what it was checked against.
 */
export function ordinalModels(data: StudyData): OrdinalModels {
  return {
    question: QUESTION,
    contrasts: data.pairs.map((pair) => {
      const models = data.tableMetrics.map(({ key, label }) => ({
        metric: key,
        label,
        reviews: figure(() => reviewModel(key, pair, data)),
        changes: figure(() => changeModel(key, pair, data)),
      }));
      const reviews = models.map((model) => model.reviews);
      const changes = models.map((model) => model.changes);
      const ofReviews = adjuster(reviews, ({ interaction }) => interaction, data.options);
      const ofChanges = adjuster(changes, ({ arm }) => arm, data.options);
      return {
        ...pair,
        metrics: models.map(({ metric, label, ...model }): OrdinalMetric => ({
          metric,
          label,
          reviews: extendFigure(model.reviews, (values) => ({ interaction: ofReviews(values) })),
          ideaChanges: extendFigure(model.changes, (values) => ({ arm: ofChanges(values) })),
        })),
      };
    }),
  };
}

/** Gives the effect that a family of models is about its adjusted p values. */
function adjuster<Values>(
  family: readonly Figure<Values>[],
  effectOf: (values: Values) => UnadjustedOddsEffect,
  { correction }: ReportOptions,
): (values: Values) => AskedOddsEffect {
  const asked = adjustFigures(family, (values) => effectOf(values).p, correction);
  const twoSided = adjustFigures(family, (values) => effectOf(values).pTwoSided, correction);
  return (values) => ({
    ...effectOf(values),
    pAdjusted: asked(values),
    pTwoSidedAdjusted: twoSided(values),
  });
}
