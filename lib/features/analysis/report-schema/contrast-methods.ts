import { z } from "zod";
import type { ContrastMethods } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability } from "./shared";
import { intervalFigure, mannWhitney, p, tails, tTest } from "./test-schemas";

const pAdjusted = probability.describe(
  "`p` adjusted over the metrics of this contrast for which the same method gives one.",
);

const randomStream = z
  .strictObject({
    seed: z.int().nonnegative(),
    stream: z
      .string()
      .describe(
        "The generator is MT19937 with init_by_array([seed, ...UTF-16 code units of the stream]), draws divided by 2³².",
      ),
  })
  .describe("Which random numbers were drawn.");

const delta = z.number().min(-1).max(1);

const boundTest = z.strictObject({ t: z.number(), p: probability });

/** The methods beside Welch's test. */
export const contrastMethodsSchema = z.strictObject({
  student: figureSchema({ ...tTest, p, pAdjusted }).describe(
    "Student's t test with the pooled variance: mean(other arm) − mean(reference arm).",
  ),
  mannWhitney: figureSchema({
    ...mannWhitney,
    p,
    pAdjusted,
    hodgesLehmann: z
      .number()
      .describe("Median of all differences other arm − reference arm, in scale points."),
    hodgesLehmannInterval: intervalFigure.describe(
      "Distribution-free; covers at least its level. In scale points.",
    ),
  }),
  permutation: figureSchema({
    estimate: z.number().describe("mean(other arm) − mean(reference arm), in scale points."),
    method: z
      .enum(["exact", "monte-carlo"])
      .describe("exact is over all labellings, monte-carlo over random ones."),
    permutations: z.number().positive().describe("Labellings: all of them, or those drawn."),
    monteCarloStandardError: z
      .number()
      .nonnegative()
      .describe("Of the two-sided p; 0 where the p is exact."),
    ...tails,
    random: randomStream.nullable().describe("Null where the p is exact."),
    p,
    pAdjusted,
  })
    .nullable()
    .describe("Null where no resampling was asked for."),
  bootstrap: figureSchema({
    estimate: z.number().describe("mean(other arm) − mean(reference arm), in scale points."),
    standardError: z
      .number()
      .positive()
      .describe("Standard deviation of the resampled differences."),
    bias: z.number().describe("Mean of the resampled differences − estimate."),
    percentileInterval: interval.describe("Between quantiles (type 7) of the differences."),
    basicInterval: interval.describe("The percentile interval turned over around the estimate."),
    biasCorrected: figureSchema({
      interval: interval.describe("Bias-corrected and accelerated (BCa)."),
      biasCorrection: z.number().describe("z₀, in normal units."),
      acceleration: z.number().describe("By the jackknife of two samples."),
    }),
    resamples: count,
    random: randomStream,
  })
    .nullable()
    .describe("Resampling within each arm; null where no resampling was asked for."),
  cliffsDelta: figureSchema({
    delta: delta.describe("P(other arm > reference arm) − P(other arm < reference arm)."),
    probabilityOfSuperiority: probability.describe("(delta + 1) / 2."),
    variance: z.number().nonnegative().describe("Unbiased variance of delta."),
    interval: interval.describe("From the unbiased variance and t, asymmetric around delta."),
    consistentVariance: z.number().nonnegative(),
    consistentNormalInterval: interval.describe(
      "From the consistent variance and the normal distribution.",
    ),
  }),
  equivalence: figureSchema({
    margin: z.number().positive().describe("The bounds are −margin and +margin, in scale points."),
    estimate: z.number().describe("mean(other arm) − mean(reference arm), in scale points."),
    standardError: z.number().positive().describe("Welch's."),
    degreesOfFreedom: z.number().positive().describe("Welch's."),
    aboveLowerBound: boundTest.describe("Against a difference above −margin."),
    belowUpperBound: boundTest.describe("Against a difference below +margin."),
    p: probability.describe(
      "The larger of the two one-sided p values; a small p speaks for equivalence.",
    ),
    interval: interval.describe(
      "Of level 1 − 2α, α = 1 − confidence level: within the bounds just where p < α.",
    ),
    pAdjusted,
  }).describe("Two one-sided Welch tests."),
});

/** Fails to compile once the schema and the type say different things. */
export const contrastMethodsSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof contrastMethodsSchema>>,
  ContrastMethods
> = true;
