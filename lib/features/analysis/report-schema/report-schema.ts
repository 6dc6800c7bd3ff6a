import { z } from "zod";
import type { Report } from "@/lib/stats";
import { contrastSchema } from "./report-contrast-schema";

const stage = z.enum(["pre", "post"]);
const count = z.int().nonnegative();

const stageCounts = z.strictObject({
  reviews: count,
  ideas: count,
  reviewers: count,
  unnamedReviews: count,
});

/** A report as JSON, version 1; strict, so that a figure nobody described cannot slip in. */
export const reportSchema = z.strictObject({
  schema: z.literal("assay.report"),
  version: z.literal(1),
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
    correction: z.enum(["benjamini-hochberg", "holm", "bonferroni"]),
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
  contrasts: z.array(contrastSchema),
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

type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Fails to compile once the schema and the type say different things. */
export const schemaEqualsType: Equal<DeepReadonly<z.infer<typeof reportSchema>>, Report> = true;
