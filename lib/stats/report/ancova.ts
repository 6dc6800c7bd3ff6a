import { ancova, rankAncova, slopeDifference, type Line, type PrePost } from "../regression/ancova";
import type { Coefficient } from "../regression/least-squares";
import { robustCoefficients } from "../regression/robust-coefficients";
import type { Effect } from "../regression/wald-test";
import { adjustFigures, extendFigure } from "./adjust-figures";
import { asEffect, type ModelEffect } from "./ancova-effect";
import { figure, type Figure } from "./figure";
import { pOf } from "./p-of";
import type { ArmPair, StudyData } from "./study-data";

/** A coefficient with the same tested by its HC3 standard error, which allows variances that differ between ideas. */
export type AncovaCoefficient = ModelEffect & { readonly robust: Figure<ModelEffect> };

export type AncovaArmEffect = AncovaCoefficient & {
  /** The one of the three p values that the options' alternative asks for. */
  readonly p: number;
  /** `p` adjusted over the metrics whose model was estimated. */
  readonly pAdjusted: number;
  /** `pTwoSided` adjusted over the same family. */
  readonly pTwoSidedAdjusted: number;
};

export type AncovaArm = {
  readonly arm: string;
  /** Ideas. */
  readonly ideas: number;
  /** Post score that the model expects of an idea with the mean pre score. */
  readonly adjustedMean: Pick<Effect, "estimate" | "standardError" | "interval">;
  /** post = intercept + slope · pre, parallel to the other arm's line. */
  readonly line: Line;
  /** Ends of the arm's own pre means, between which a line may be drawn. */
  readonly preMinimum: number;
  readonly preMaximum: number;
};

export type AncovaFigures = {
  /** Ideas of both arms. */
  readonly ideas: number;
  readonly degreesOfFreedom: number;
  readonly sigma: number;
  readonly rSquared: number;
  readonly intercept: AncovaCoefficient;
  readonly pre: AncovaCoefficient;
  readonly arm: AncovaArmEffect;
  /** Where the adjusted means are taken: the mean of both arms' pre means. */
  readonly preMean: number;
  /** The reference arm, then the other. */
  readonly arms: readonly AncovaArm[];
  readonly interaction: Figure<
    ModelEffect & {
      readonly degreesOfFreedom: number;
      /** Each arm's own line: the reference arm's, then the other's. */
      readonly lines: readonly (Line & { readonly arm: string })[];
    }
  >;
  readonly ranks: Figure<ModelEffect & { readonly degreesOfFreedom: number; readonly p: number }>;
};

export type AncovaMetric = {
  readonly metric: string;
  readonly label: string;
  readonly model: Figure<AncovaFigures>;
};

export type AncovaModels = {
  readonly question: string;
  readonly contrasts: readonly {
    readonly referenceArm: string;
    readonly otherArm: string;
    readonly metrics: readonly AncovaMetric[];
  }[];
};

const QUESTION =
  "The change-score contrast asks whether one arm's ideas lose more between the stages than the other's, wherever they start; analysis of covariance asks whether two ideas that reviewers scored alike before execution differ by arm after it, so that the two may rightly disagree when the arms start apart (Lord's paradox).";

type Model = Omit<AncovaFigures, "arm"> & {
  readonly arm: Omit<AncovaArmEffect, "pAdjusted" | "pTwoSidedAdjusted">;
};

/**
 * Analysis of covariance of idea means, post on pre and arm, for each other arm and metric.
 * Estimand: mean post score of the other arm − that of the reference arm at the same pre score, in scale points; an idea
 * enters with its means, so ideas weigh equally whatever their number of reviews.
 *
 * The ideas are those of the change-score contrast. See `regression/ancova.ts` for the models and what they were checked
 * against.
 */
export function ancovaModels(data: StudyData): AncovaModels {
  return {
    question: QUESTION,
    contrasts: data.pairs.map((pair) => ({ ...pair, metrics: adjusted(models(data, pair), data) })),
  };
}

type Unadjusted = {
  readonly metric: string;
  readonly label: string;
  readonly model: Figure<Model>;
};

function models(data: StudyData, pair: ArmPair): Unadjusted[] {
  return data.tableMetrics.map(({ key, label }) => {
    const ideasOf = (arm: string) => data.changesOf(key, arm);
    return {
      metric: key,
      label,
      model: figure(() => model(ideasOf(pair.otherArm), ideasOf(pair.referenceArm), pair, data)),
    };
  });
}

function adjusted(metrics: readonly Unadjusted[], { options }: StudyData): AncovaMetric[] {
  const family = metrics.map(({ model }) => model);
  const asked = adjustFigures(family, ({ arm }) => arm.p, options.correction);
  const twoSided = adjustFigures(family, ({ arm }) => arm.pTwoSided, options.correction);
  return metrics.map((entry) => ({
    ...entry,
    model: extendFigure(entry.model, (values) => ({
      arm: { ...values.arm, pAdjusted: asked(values), pTwoSidedAdjusted: twoSided(values) },
    })),
  }));
}

function model(
  other: readonly PrePost[],
  reference: readonly PrePost[],
  { referenceArm, otherArm }: ArmPair,
  { options }: StudyData,
): Model {
  const { confidenceLevel, alternative } = options;
  const result = ancova(other, reference, { confidenceLevel });
  const robust = figure(() => ({ coefficients: robustCoefficients(result.fit) }));
  const withRobust = (coefficient: Coefficient): AncovaCoefficient => ({
    ...asEffect(coefficient),
    robust:
      robust.status === "estimated"
        ? figure(() => {
            const found = robust.coefficients.find((entry) => entry.term === coefficient.term);
            return asEffect(found ?? coefficient);
          })
        : robust,
  });
  const armOf = (
    arm: string,
    ideas: readonly PrePost[],
    { estimate, standardError, interval }: Effect,
    line: Line,
  ): AncovaArm => ({
    arm,
    ideas: ideas.length,
    adjustedMean: { estimate, standardError, interval },
    line,
    preMinimum: ideas.reduce((least, { pre }) => Math.min(least, pre), Infinity),
    preMaximum: ideas.reduce((most, { pre }) => Math.max(most, pre), -Infinity),
  });
  return {
    ideas: result.fit.n,
    degreesOfFreedom: result.fit.degreesOfFreedom,
    sigma: result.fit.sigma,
    rSquared: result.fit.rSquared,
    intercept: withRobust(result.intercept),
    pre: withRobust(result.pre),
    arm: { ...withRobust(result.arm), p: pOf(result.arm, alternative) },
    preMean: result.preMean,
    arms: [
      armOf(referenceArm, reference, result.adjustedMeans.reference, result.lines.reference),
      armOf(otherArm, other, result.adjustedMeans.arm, result.lines.arm),
    ],
    interaction: figure(() => {
      const slopes = slopeDifference(other, reference, { confidenceLevel });
      return {
        ...asEffect(slopes.difference),
        degreesOfFreedom: slopes.degreesOfFreedom,
        lines: [
          { arm: referenceArm, ...slopes.lines.reference },
          { arm: otherArm, ...slopes.lines.arm },
        ],
      };
    }),
    ranks: figure(() => {
      const ranked = rankAncova(other, reference, { confidenceLevel });
      return {
        ...asEffect(ranked.arm),
        degreesOfFreedom: ranked.fit.degreesOfFreedom,
        p: pOf(ranked.arm, alternative),
      };
    }),
  };
}
