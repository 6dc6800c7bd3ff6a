import { z } from "zod";
import type { PrePost } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability } from "./shared";

const correlation = (intervalMethod: string) =>
  figureSchema({
    n: count.describe("Ideas."),
    estimate: z.number().min(-1).max(1),
    interval: interval.describe(intervalMethod),
    t: z.number(),
    degreesOfFreedom: count.describe("n − 2."),
    pTwoSided: probability,
  });

const kendall = figureSchema({
  n: count.describe("Ideas."),
  estimate: z.number().min(-1).max(1).describe("τ_b."),
  interval: interval.describe("Fisher's z with standard error √(0.437 / (n − 4))."),
  score: z.number().describe("Pairs of ideas in the same order less those in opposite orders."),
  z: z
    .number()
    .describe("The score by its standard deviation, with ties; no continuity correction."),
  pTwoSided: probability,
});

const differences = figureSchema({
  preDifference: z.number().describe("Other arm − reference arm, in scale points."),
  postDifference: z.number().describe("Other arm − reference arm, in scale points."),
  changeDifference: z.number().describe("postDifference − preDifference."),
  flipped: z.boolean().describe("The differences before and after have opposite signs."),
});

const flips = figureSchema({
  pairs: count.describe("One idea of the other arm with one of the reference arm."),
  preOtherHigher: count,
  preReferenceHigher: count,
  preTied: count,
  postOtherHigher: count,
  postReferenceHigher: count,
  postTied: count,
  flippedToOther: count.describe("The reference arm's idea was higher before, the other's after."),
  flippedToReference: count.describe(
    "The other arm's idea was higher before, the reference's after.",
  ),
  kept: count.describe("The same idea was higher before and after."),
  tiedOnce: count.describe("Tied before, after, or both."),
  meanAbsoluteRankChange: z.number().describe("Among the ideas of both arms, in ranks."),
});

const armRegression = z.strictObject({
  n: count.describe("Ideas."),
  preMean: z.number(),
  postMean: z.number(),
  change: z.number().describe("postMean − preMean, in scale points."),
  expectedChange: z
    .number()
    .describe(
      "The change that the common regression line gives an idea with the arm's mean before.",
    ),
});

const regression = figureSchema({
  slope: z
    .number()
    .describe("Points after for each point before, within arms; common to both arms."),
  slopeStandardError: z.number(),
  slopeInterval: interval,
  degreesOfFreedom: count.describe("n − 3."),
  pTwoSided: probability.describe("Against a slope of zero."),
  expectedContrast: z
    .number()
    .describe(
      "(slope − 1) × preDifference: the contrast of the change scores, other arm − reference arm, that regression to the mean alone gives.",
    ),
  remainder: z
    .number()
    .describe(
      "The contrast of the change scores less the expected one: that of the analysis of covariance.",
    ),
  other: armRegression,
  reference: armRegression,
});

/** Scores before against scores after. */
export const prePostSchema = z.strictObject({
  correlations: z.array(
    z.strictObject({
      metric: z.string(),
      label: z.string(),
      sets: z
        .array(
          z.strictObject({
            arm: z
              .string()
              .nullable()
              .describe("Null for all arms together, where an idea of several arms counts once."),
            ideas: count.describe("Ideas with a change score."),
            pearson: correlation("Fisher's z with standard error 1 / √(n − 3)."),
            spearman: correlation(
              "Bonett & Wright: Fisher's z with standard error √((1 + r²/2) / (n − 3)).",
            ),
            kendall,
          }),
        )
        .describe("All arms together first, then each arm with change scores."),
    }),
  ),
  pairs: z.array(
    z.strictObject({
      referenceArm: z.string(),
      otherArm: z.string(),
      metrics: z.array(
        z.strictObject({
          metric: z.string(),
          label: z.string(),
          correlationDifference: figureSchema({
            difference: z
              .number()
              .describe(
                "artanh(r of the other arm) − artanh(r of the reference arm), Pearson's r.",
              ),
            standardError: z.number(),
            z: z.number(),
            pTwoSided: probability,
          }),
          byIdeas: differences.describe("Between the arms' means of ideas, which weigh the same."),
          byReviews: differences.describe(
            "Between the arms' means of the same ideas' reviews, which weigh the same.",
          ),
          shares: figureSchema({
            fromPre: z
              .number()
              .describe(
                "−preDifference / changeDifference: how much of the contrast stood there before. Can lie outside 0 to 1.",
              ),
            fromPost: z.number().describe("postDifference / changeDifference = 1 − fromPre."),
          }),
          rankFlips: flips.describe("How the order between the arms' ideas turned."),
          regressionToMean: regression.describe(
            "What regression to the mean alone would make of the arms' difference before.",
          ),
        }),
      ),
    }),
  ),
});

/** Fails to compile once the schema and the type say different things. */
export const prePostSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof prePostSchema>>,
  DeepReadonly<PrePost>
> = true;
