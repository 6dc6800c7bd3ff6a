import { z } from "zod";
import type { Sensitivity } from "@/lib/stats";
import { modelEffect } from "./ancova";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, notEstimable, probability } from "./shared";

const askedP = probability.describe("The one that the options' alternative asks for.");
const difference = z
  .number()
  .describe("mean change of the other arm − that of the reference arm, in scale points.");

const deletion = z.strictObject({
  leftOut: z.string().describe("The idea or the reviewer."),
  ideas: count.describe("Change scores left in both arms."),
  difference,
  pTwoSided: probability,
  p: askedP,
});

const leaveOneOut = {
  difference: difference.describe("With everything in it."),
  pTwoSided: probability,
  p: askedP,
  differenceMinimum: z.number().describe("The smallest difference of all deletions."),
  differenceMaximum: z.number(),
  pTwoSidedMinimum: probability,
  pTwoSidedMaximum: probability,
  pMinimum: probability,
  pMaximum: probability,
  mostInfluential: deletion.describe(
    "The deletion that moves the difference the most; of equals the first in ASCII order.",
  ),
  conclusionChanges: count.describe("Deletions by which p crosses 1 − confidence level."),
  conclusionChangesTwoSided: count.describe("Deletions by which pTwoSided crosses it."),
  deletions: z.array(deletion).describe("All that leave a test, in ASCII order."),
  withoutTest: z
    .array(z.string())
    .describe("Deletions that leave an arm with fewer than two ideas, or no spread."),
};

const bound = z.strictObject({
  difference,
  interval,
  pTwoSided: probability,
  pGreater: probability,
  pLess: probability,
  p: askedP,
});

const dropOut = z.strictObject({
  basis: z
    .enum(["allocated", "reviewed-before"])
    .describe(
      "Which ideas might have been finished: those given to an executor, or, where that is not known, all that were reviewed before.",
    ),
  arms: z
    .array(
      z.strictObject({
        arm: z.string(),
        candidates: count.describe("Ideas with a pre mean that might have been finished."),
        finished: count.describe("Of them, ideas with a post mean."),
        missing: count,
      }),
    )
    .describe("The reference arm, then the other."),
  bounds: figureSchema({
    scale: z
      .enum(["given", "observed"])
      .describe("Whether the ends are the scale's or those of the observed scores."),
    minimum: z.number(),
    maximum: z.number(),
    lowest: bound.describe(
      "Missing post means at the minimum in the other arm and at the maximum in the reference arm.",
    ),
    highest: bound.describe("The other way round."),
  }).describe("Welch's test over all candidates, missing post means filled in by the extremes."),
  weighted: figureSchema({
    difference,
    standardError: z
      .number()
      .positive()
      .describe("Sandwich of the stacked estimating equations, estimated weights included."),
    z: z.number(),
    interval: interval.describe("By the normal distribution."),
    pTwoSided: probability,
    pGreater: probability,
    pLess: probability,
    p: askedP,
    completionModel: z
      .array(z.enum(["arm", "pre", "topic"]))
      .describe("Terms of the logistic regression of being finished."),
    smallestProbability: probability.describe(
      "Of being finished, among finished ideas; the largest weight is one by it.",
    ),
    effectiveIdeas: z
      .strictObject({ reference: z.number(), other: z.number() })
      .describe("(Σ weights)² / Σ weights² of finished ideas."),
  }).describe("Finished ideas weighted by the inverse probability of being finished."),
  tipping: figureSchema({
    difference: difference.describe("Of the finished ideas."),
    p: askedP,
    isSignificant: z.boolean().describe("p below 1 − confidence level."),
    arms: z
      .array(
        z.strictObject({
          arm: z.string(),
          missing: count,
          shift: z
            .number()
            .nullable()
            .describe(
              "Scale points by which the missing ideas' mean change would have to differ from that of the arm's finished ideas for p to reach 1 − confidence level; null if it is above that already, or nothing is missing.",
            ),
          impliedPostMean: z
            .number()
            .nullable()
            .describe("The missing ideas' mean post score at that shift; may lie off the scale."),
        }),
      )
      .describe("The reference arm, then the other."),
  }).describe("How far missing ideas of one arm would have to depart to end significance."),
});

const adjustedEffect = z.strictObject({
  ...modelEffect,
  degreesOfFreedom: z.number().positive(),
  p: askedP,
});

const besideUnadjusted = figureSchema({
  unadjusted: adjustedEffect.describe("The arm's coefficient without the covariate."),
  adjusted: adjustedEffect.describe("The arm's coefficient with it, over the same ideas."),
  terms: z
    .array(z.strictObject({ ...modelEffect, term: z.string() }))
    .describe("The covariate's own coefficients; of a factor one for each level but the base."),
});

const covariate = z.strictObject({
  covariate: z.string(),
  kind: z.enum(["numeric", "factor"]),
  levels: z
    .array(z.string())
    .nullable()
    .describe(
      "Of a factor, in ASCII order, the first being the base; an idea's value is the share of its reviews at each level.",
    ),
  ideas: count.describe("Ideas of both arms that carry the covariate."),
  ideasFromPre: count.describe(
    "Of them, ideas whose value is that of reviews before execution, since none after it carries the covariate.",
  ),
  ancova: besideUnadjusted.describe("post ~ pre + arm + covariate."),
  change: besideUnadjusted.describe("change ~ arm + covariate, one variance for both arms."),
});

/** How far the change-score contrasts rest on single ideas, reviewers, unfinished ideas and other properties. */
export const sensitivitySchema = z.strictObject({
  contrasts: z.array(
    z.strictObject({
      referenceArm: z.string(),
      otherArm: z.string(),
      metrics: z.array(
        z.strictObject({
          metric: z.string(),
          label: z.string(),
          leaveOneIdeaOut: figureSchema(leaveOneOut),
          leaveOneReviewerOut: figureSchema({
            ...leaveOneOut,
            unnamedReviews: count.describe(
              "Reviews without a reviewer's name, which stay in every time.",
            ),
          }),
          dropOut,
          covariates: z.array(covariate).describe("One covariate at a time."),
        }),
      ),
    }),
  ),
  covariatesSkipped: z.array(
    z.strictObject({
      covariate: z.string(),
      reason: notEstimable.shape.reason,
      explanation: z.string(),
    }),
  ),
});

/** Fails to compile once the schema and the type say different things. */
export const sensitivitySchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof sensitivitySchema>>,
  Sensitivity
> = true;
