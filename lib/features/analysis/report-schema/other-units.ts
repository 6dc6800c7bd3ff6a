import { z } from "zod";
import type { OtherUnits } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability, stage } from "./shared";
import { mannWhitney, p, tTest } from "./test-schemas";

const adjusted = {
  pAdjusted: probability.describe("`p` adjusted over the metrics of this entry."),
  pTwoSidedAdjusted: probability.describe("`pTwoSided` adjusted over the same family."),
};

const pair = { referenceArm: z.string(), otherArm: z.string() };

const sample = {
  n: count.describe("Units of analysis."),
  mean: z.number().nullable().describe("In scale points; null without units."),
  standardDeviation: z
    .number()
    .nullable()
    .describe("Divisor n − 1, in scale points; null with fewer than two units."),
};

const welch = figureSchema({ ...tTest, p, ...adjusted }).describe(
  "Welch's test of mean(other arm) − mean(reference arm).",
);

const stageContrast = z.strictObject({
  ...pair,
  unitOfAnalysis: z.enum(["review", "idea"]),
  stage,
  ideas: z
    .enum(["all", "both-stages"])
    .describe("All ideas that the stage scored, or those alone that have a change score."),
  metrics: z.array(
    z.strictObject({
      metric: z.string(),
      label: z.string(),
      other: z.strictObject(sample),
      reference: z.strictObject(sample),
      welch,
      effectSize: figureSchema({
        cohenD: z.number().describe("Difference by the pooled standard deviation."),
        hedgesG: z.number().describe("Cohen's d with the exact small-sample factor."),
        cohenDInterval: interval.describe("By inversion of the noncentral t distribution."),
        hedgesGInterval: interval.describe("The same times the small-sample factor."),
      }),
      mannWhitney: figureSchema({ ...mannWhitney, p, ...adjusted }),
    }),
  ),
});

const reviewerContrast = z.strictObject({
  ...pair,
  unitOfAnalysis: z.literal("reviewer"),
  stage,
  metrics: z.array(
    z.strictObject({
      metric: z.string(),
      label: z.string(),
      reviewers: count.describe("Who scored ideas of both arms in this stage."),
      oneArmOnly: count.describe("Named reviewers who scored one of the arms alone: left out."),
      test: figureSchema({ ...tTest, p, ...adjusted }).describe(
        "The t test of the mean over reviewers of mean(other arm) − mean(reference arm).",
      ),
    }),
  ),
});

const topicSample = z.strictObject({
  ...sample,
  ideas: count.describe("Ideas that the units belong to."),
});

const topicContrast = z.strictObject({
  ...pair,
  topic: z.string(),
  measure: z
    .enum(["change", "pre", "post"])
    .describe("Change scores by idea, or one stage's scores by review."),
  unitOfAnalysis: z.enum(["idea", "review"]),
  metrics: z.array(
    z.strictObject({
      metric: z.string(),
      label: z.string(),
      other: topicSample,
      reference: topicSample,
      welch,
    }),
  ),
});

/** Every difference is other arm − reference arm; p values are adjusted over the metrics of one entry. */
export const otherUnitsSchema = z.strictObject({
  perReview: z
    .array(stageContrast)
    .describe("One stage's scores; reviews of one idea count as independent, which they are not."),
  perIdea: z.array(stageContrast).describe("One stage's idea means; ideas weigh the same."),
  perReviewer: figureSchema({ contrasts: z.array(reviewerContrast) }),
  perTopic: figureSchema({ contrasts: z.array(topicContrast) }),
});

/** Fails to compile once the schema and the type say different things. */
export const otherUnitsSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof otherUnitsSchema>>,
  OtherUnits
> = true;
