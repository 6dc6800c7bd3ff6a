import { z } from "zod";
import type { WithinArm } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, probability } from "./shared";
import { signedRank, tTest } from "./test-schemas";

const pTwoSidedAdjusted = probability.describe(
  "`pTwoSided` adjusted over the metrics of the same arm for which the test gives one.",
);

const metric = z.strictObject({
  metric: z.string(),
  label: z.string(),
  unitOfAnalysis: z.literal("idea"),
  ideas: count.describe("Ideas that both stages scored on the metric."),
  preMean: z.number().nullable().describe("In scale points; null without ideas."),
  postMean: z.number().nullable().describe("In scale points; null without ideas."),
  meanChange: z.number().nullable().describe("Mean of post − pre; null without ideas."),
  standardDeviation: z
    .number()
    .nullable()
    .describe("Of the change scores, divisor n − 1; null with fewer than two ideas."),
  pairedT: figureSchema({
    ...tTest,
    cohenDz: z.number().describe("Mean change by the standard deviation of the changes."),
    hedgesGz: z.number().describe("The same with the exact small-sample factor by n − 1."),
    pTwoSidedAdjusted,
  }).describe("The paired t test of post − pre."),
  signedRank: figureSchema({ ...signedRank, pTwoSidedAdjusted }).describe(
    "Wilcoxon's signed-rank test of post − pre.",
  ),
});

/** Scores after execution against those before it. */
export const withinArmSchema = z.array(
  z.strictObject({
    arm: z
      .string()
      .nullable()
      .describe("Null for all arms together, where an idea of several arms counts once."),
    metrics: z.array(metric),
  }),
);

/** Fails to compile once the schema and the type say different things. */
export const withinArmSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof withinArmSchema>>,
  WithinArm
> = true;
