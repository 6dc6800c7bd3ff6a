import { z } from "zod";
import type { OrdinalModels } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability } from "./shared";

const oddsEffect = {
  estimate: z.number().describe("Log odds ratio of a higher score."),
  standardError: z
    .number()
    .positive()
    .describe("Sandwich over ideas, with the factor G / (G − 1)."),
  independentStandardError: z
    .number()
    .positive()
    .describe("As if all reviews were independent; enters no test."),
  z: z.number().describe("estimate / standardError."),
  pTwoSided: probability,
  pGreater: probability.describe("Against estimate > 0."),
  pLess: probability.describe("Against estimate < 0."),
  interval: interval.describe("Of the estimate; two-sided."),
  oddsRatio: z.number().nonnegative().describe("e to the estimate."),
  oddsRatioInterval: interval,
};

const askedEffect = z.strictObject({
  ...oddsEffect,
  p: probability.describe("The one that the options' alternative asks for."),
  pAdjusted: probability.describe("p adjusted over the metrics of this pair of arms."),
  pTwoSidedAdjusted: probability.describe("pTwoSided adjusted over the same family."),
});

const metric = z.strictObject({
  metric: z.string(),
  label: z.string(),
  reviews: figureSchema({
    reviews: count.describe("Of ideas with a change score, both stages."),
    ideas: count.describe("Clusters; an idea of both arms is one."),
    levels: count.describe("Distinct scores."),
    logLikelihood: z.number(),
    interaction: askedEffect.describe(
      "Log odds ratio of post against pre in the other arm − that in the reference arm; positive where the other arm lost less.",
    ),
    armBefore: z
      .strictObject(oddsEffect)
      .describe("Other arm against reference arm before execution."),
    stageReference: z.strictObject(oddsEffect).describe("Post against pre in the reference arm."),
  }).describe("Proportional-odds model: score on arm × stage, over reviews."),
  ideaChanges: figureSchema({
    ideas: count.describe("Change scores; an idea of both arms has two."),
    levels: count.describe("Distinct change scores."),
    arm: askedEffect.describe(
      "Log odds ratio of a higher change score, other arm against reference arm.",
    ),
  }).describe("Proportional-odds model: change score on arm, over ideas."),
});

/** Models of the scores' order alone. */
export const ordinalModelsSchema = z.strictObject({
  question: z.string(),
  contrasts: z.array(
    z.strictObject({ referenceArm: z.string(), otherArm: z.string(), metrics: z.array(metric) }),
  ),
});

/** Fails to compile once the schema and the type say different things. */
export const ordinalModelsSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof ordinalModelsSchema>>,
  OrdinalModels
> = true;
