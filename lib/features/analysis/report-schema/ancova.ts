import { z } from "zod";
import type { AncovaModels } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability } from "./shared";

/** A coefficient against zero, tested by t. */
export const modelEffect = {
  estimate: z.number(),
  standardError: z.number().positive(),
  t: z.number().describe("estimate / standardError."),
  pTwoSided: probability,
  pGreater: probability.describe("Against estimate > 0."),
  pLess: probability.describe("Against estimate < 0."),
  interval: interval.describe("Two-sided."),
};

const coefficient = {
  ...modelEffect,
  robust: figureSchema(modelEffect).describe(
    "The same estimate with its HC3 standard error, which allows variances that differ between ideas; t on the same degrees of freedom.",
  ),
};

const line = {
  intercept: z.number().describe("Post score at a pre score of 0."),
  slope: z.number().describe("Post points for one pre point more."),
};

const arm = z.strictObject({
  arm: z.string(),
  ideas: count,
  adjustedMean: z
    .strictObject({ estimate: z.number(), standardError: z.number().positive(), interval })
    .describe("Post score that the model expects of an idea of this arm at preMean."),
  line: z.strictObject(line).describe("Parallel to the other arm's."),
  preMinimum: z.number().describe("The smallest pre mean of the arm's ideas."),
  preMaximum: z.number().describe("The largest one."),
});

const model = figureSchema({
  ideas: count.describe("Ideas of both arms with means in both stages."),
  degreesOfFreedom: z.number().positive().describe("Residual: ideas − 3."),
  sigma: z.number().positive().describe("Residual standard deviation, in scale points."),
  rSquared: z.number().describe("Share of the post means' spread that the model explains."),
  intercept: z
    .strictObject(coefficient)
    .describe("Post score in the reference arm at a pre score of 0."),
  pre: z.strictObject(coefficient).describe("Post points for one pre point more, within an arm."),
  arm: z
    .strictObject({
      ...coefficient,
      p: probability.describe("The p of the arm that the options' alternative asks for."),
      pAdjusted: probability.describe("p adjusted over the metrics of this pair of arms."),
      pTwoSidedAdjusted: probability.describe("pTwoSided adjusted over the same family."),
    })
    .describe(
      "Post score of the other arm − that of the reference arm at the same pre score, in scale points.",
    ),
  preMean: z.number().describe("Mean of both arms' pre means."),
  arms: z.array(arm).describe("The reference arm, then the other."),
  interaction: figureSchema({
    ...modelEffect,
    degreesOfFreedom: z.number().positive(),
    lines: z
      .array(z.strictObject({ arm: z.string(), ...line }))
      .describe("Each arm's own line: the reference arm's, then the other's."),
  }).describe(
    "Slope of post on pre in the other arm − in the reference arm; where it is not 0, the arms' difference depends on the pre score.",
  ),
  ranks: figureSchema({
    ...modelEffect,
    degreesOfFreedom: z.number().positive(),
    p: probability.describe("The one that the options' alternative asks for."),
  }).describe(
    "The arm's coefficient where pre and post means are replaced by their ranks over both arms, in ranks.",
  ),
});

/** Analysis of covariance of idea means. */
export const ancovaSchema = z.strictObject({
  question: z.string().describe("What it answers beside the change-score contrast."),
  contrasts: z.array(
    z.strictObject({
      referenceArm: z.string(),
      otherArm: z.string(),
      metrics: z.array(z.strictObject({ metric: z.string(), label: z.string(), model })),
    }),
  ),
});

/** Fails to compile once the schema and the type say different things. */
export const ancovaSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof ancovaSchema>>,
  AncovaModels
> = true;
