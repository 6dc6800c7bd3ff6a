import { z } from "zod";
import type { Report } from "@/lib/stats";
import { agreementSchema } from "./agreement";
import { ancovaSchema } from "./ancova";
import { blindnessSchema } from "./blindness";
import { contrastSchema } from "./contrast";
import type { DeepReadonly, Equal } from "./equal-types";
import { mixedModelsSchema } from "./mixed-models";
import { ordinalModelsSchema } from "./ordinal-models";
import { otherUnitsSchema } from "./other-units";
import { planningSchema } from "./planning";
import { prePostSchema } from "./pre-post";
import { robustnessSchema } from "./robustness";
import { sensitivitySchema } from "./sensitivity";
import { count, stage } from "./shared";
import { withinArmSchema } from "./within-arm";

const stageCounts = z.strictObject({
  reviews: count,
  ideas: count,
  reviewers: count,
  unnamedReviews: count,
});

/** A report as JSON, version 2; strict, so that a figure nobody described cannot slip in. */
export const reportSchema = z.strictObject({
  schema: z.literal("assay.report"),
  version: z.literal(2),
  unitOfAnalysis: z.literal("idea"),
  statements: z.strictObject({
    unit: z.string(),
    change: z.string(),
    contrast: z.string(),
    reference: z.string(),
    test: z.string(),
    interval: z.string(),
    effectSize: z.string(),
    correction: z.string(),
    remarks: z.array(z.string()),
  }),
  options: z.strictObject({
    referenceArm: z.string().nullable(),
    referenceArmChosen: z.boolean(),
    confidenceLevel: z.number().gt(0).lt(1),
    alternative: z.enum(["greater", "less", "two-sided"]),
    correction: z.enum([
      "benjamini-hochberg",
      "benjamini-yekutieli",
      "holm",
      "hochberg",
      "bonferroni",
    ]),
    equivalenceMargin: z
      .number()
      .positive()
      .describe("Differences below it, in scale points, count as equivalent."),
    resampling: z
      .strictObject({ seed: count, permutations: count, bootstrapResamples: count })
      .nullable()
      .describe("How the seeded parts are drawn; null where none were asked for."),
    covariates: z
      .array(z.string())
      .nullable()
      .describe("Covariates of the sensitivity analyses; null for every usable one."),
  }),
  arms: z.array(z.string()),
  metrics: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      stages: z.array(stage),
      inChangeTable: z.boolean(),
    }),
  ),
  metricsLeftOut: z.array(z.string()),
  exclusions: z
    .array(
      z.strictObject({
        kind: z.enum(["idea", "reviewer"]),
        key: z.string(),
        reason: z.string().nullable(),
        rows: count.describe("Scores that it took out."),
      }),
    )
    .describe("Ideas and reviewers that were left out of everything, with the reasons given."),
  counts: z.strictObject({
    rows: count,
    ideas: count,
    pre: stageCounts,
    post: stageCounts,
    ideasWithBothStages: count,
    arms: z.array(
      z.strictObject({
        arm: z.string(),
        pre: stageCounts,
        post: stageCounts,
        ideasWithBothStages: count,
      }),
    ),
  }),
  dropped: z.array(
    z.strictObject({
      idea: z.string(),
      arm: z.string(),
      topic: z.string().nullable(),
      reason: z.enum(["only-pre", "only-post"]),
      metrics: z.array(z.string()),
      wholly: z.boolean(),
    }),
  ),
  contrasts: z
    .array(contrastSchema)
    .describe("The primary contrast: change scores of each other arm against the reference arm's."),
  robustness: robustnessSchema.describe(
    "The robustness ladder: the same contrast by every method that was computed.",
  ),
  withinArm: withinArmSchema
    .nullable()
    .describe("Post against pre within each arm, and over all arms."),
  otherUnits: otherUnitsSchema
    .nullable()
    .describe("Contrasts per review, idea, reviewer and topic."),
  models: z
    .strictObject({
      ancova: ancovaSchema.nullable().describe("Analysis of covariance of idea means."),
      mixed: mixedModelsSchema.nullable().describe("Linear mixed models of scores, by REML."),
      ordinal: ordinalModelsSchema.nullable().describe("Proportional-odds models of scores."),
    })
    .describe("Models."),
  agreement: agreementSchema.nullable().describe("Agreement among reviewers."),
  prePost: prePostSchema.nullable().describe("Scores before execution against scores after it."),
  sensitivity: sensitivitySchema
    .nullable()
    .describe("What single ideas, single reviewers, drop-out and covariates do to the contrast."),
  blindness: blindnessSchema.nullable().describe("Whether reviewers could tell the arms."),
  planning: planningSchema.nullable().describe("Power, and the size of the next study."),
  ideas: z.array(
    z.strictObject({
      idea: z.string(),
      arm: z.string(),
      topic: z.string().nullable(),
      metric: z.string(),
      pre: z.number(),
      post: z.number(),
      change: z.number(),
      preReviews: count,
      postReviews: count,
    }),
  ),
  distributions: z.array(
    z.strictObject({
      stage,
      arm: z.string(),
      metric: z.string(),
      binWidth: z.number().positive(),
      bins: z.array(z.strictObject({ center: z.number(), count })),
      ideaMeans: z.array(z.number()),
    }),
  ),
  stageSummaries: z.array(
    z.strictObject({
      stage,
      arm: z.string(),
      metric: z.string(),
      label: z.string(),
      ideas: count,
      reviews: count,
      mean: z.number(),
      standardDeviation: z.number().nullable(),
      ideaMean: z.number(),
      ideaStandardDeviation: z.number().nullable(),
    }),
  ),
});

/** Fails to compile once the schema and the type say different things. */
export const schemaEqualsType: Equal<DeepReadonly<z.infer<typeof reportSchema>>, Report> = true;
