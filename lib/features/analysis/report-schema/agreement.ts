import { z } from "zod";
import type { Agreement } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability, stage } from "./shared";

const oneWay = figureSchema({
  units: count.describe("Ideas."),
  ratings: count,
  effectiveRatings: z
    .number()
    .describe(
      "k₀ = (N − Σk²/N)/(n − 1), which stands for the ratings an idea where their number differs.",
    ),
  meanSquareBetween: z.number().describe("Between ideas, in squared scale points."),
  meanSquareWithin: z.number().describe("Within ideas, in squared scale points."),
  single: z
    .number()
    .describe(
      "ICC(1,1): the share of the variance of one rating that lies between ideas. Negative where ratings of one idea differ more than those of different ideas.",
    ),
  singleInterval: interval.describe("Inverts F, with k₀ ratings an idea."),
  average: z.number().describe("ICC(1,k): the same for the mean of an idea's ratings."),
  averageInterval: interval.describe("Inverts F."),
  f: z.number().describe("meanSquareBetween / meanSquareWithin."),
  numeratorDegreesOfFreedom: count,
  denominatorDegreesOfFreedom: count,
  pValue: probability.describe("Against no difference between ideas."),
});

const twoWay = figureSchema({
  units: count.describe("Ideas."),
  raters: count.describe("Reviewers, each of whom rated every idea."),
  meanSquareUnits: z.number().describe("Between ideas, in squared scale points."),
  meanSquareRaters: z.number().describe("Between reviewers, in squared scale points."),
  meanSquareResidual: z.number().describe("What is left, in squared scale points."),
  single: z
    .number()
    .describe("ICC(2,1): absolute agreement of one rating; reviewers are a random sample."),
  singleInterval: interval.describe("McGraw & Wong."),
  average: z.number().describe("ICC(2,k): absolute agreement of the mean over all reviewers."),
  averageInterval: interval.describe("McGraw & Wong."),
});

const alpha = figureSchema({
  units: count.describe("Ideas rated twice or more."),
  ratings: count.describe("Their ratings."),
  alpha: z
    .number()
    .describe("1 is complete agreement, 0 what chance gives; negative for less than that."),
  observedDisagreement: z
    .number()
    .describe("Mean squared difference within ideas; ordinal: in squared ranks."),
  expectedDisagreement: z.number().describe("The same between all ratings, whatever their ideas."),
});

const bootstrapSpread = z.strictObject({
  standardError: z.number().describe("Standard deviation over the resamples."),
  interval: interval.describe("Between percentiles of the resamples."),
});

const range = z.strictObject({
  mean: z.number().describe("Over the splits."),
  standardDeviation: z.number().describe("Over the splits; divides by n − 1."),
  range: interval.describe(
    "Between percentiles of the splits: what the split varies by, not a confidence interval.",
  ),
});

const splitHalf = figureSchema({
  units: count.describe("Ideas rated twice or more."),
  splits: count.describe("Random splits of each idea's reviews into halves."),
  quarter: count.describe("Ideas at the top, and at the bottom: a quarter, rounded down."),
  top25: range.describe(
    "Balanced accuracy with which one half's top quarter is the other's; 0.5 by chance.",
  ),
  extremes: range.describe(
    "Balanced accuracy with which one half's top quarter lies above the other's median and its bottom quarter below; 0.5 by chance.",
  ),
  correlation: z
    .number()
    .describe("Pearson's, between the halves' means; mean over the splits in which both vary."),
  spearmanBrown: z.number().describe("2r / (1 + r) of that correlation r."),
});

/** Agreement among reviewers. */
export const agreementSchema = z.strictObject({
  sets: z
    .array(
      z.strictObject({
        stage,
        metric: z.string(),
        label: z.string(),
        arm: z
          .string()
          .nullable()
          .describe("Null for all arms together, where an idea of several arms counts once."),
        ideas: count,
        ideasRatedTwice: count.describe("Ideas with two or more ratings."),
        ratings: count,
        reviewers: count.describe("Distinct named reviewers."),
        oneWay: oneWay.describe(
          "Intraclass correlations by one-way analysis of variance: each idea has reviewers of its own.",
        ),
        twoWay: twoWay.describe(
          "Intraclass correlations by two-way analysis of variance: only where every reviewer rated every idea.",
        ),
        alphaOrdinal: alpha.describe("Krippendorff's alpha for ordinal scores."),
        alphaInterval: alpha.describe("Krippendorff's alpha for interval scores."),
        alphaBootstrap: figureSchema({
          resamples: count.describe(
            "Resamples of ideas: as asked for, but at most 1,000, and fewer for more than 2,000 ideas.",
          ),
          undefinedResamples: count.describe(
            "Left out, since all their ratings are the same and alpha has no meaning.",
          ),
          ordinal: bootstrapSpread,
          interval: bootstrapSpread,
        })
          .nullable()
          .describe(
            "Both alphas by the bootstrap over ideas; null if no resampling was asked for.",
          ),
        splitHalf: splitHalf
          .nullable()
          .describe(
            "How one half of each idea's reviews foretells the other; null if no resampling was asked for.",
          ),
      }),
    )
    .describe("By stage, metric and arm, all arms together first."),
});

/** Fails to compile once the schema and the type say different things. */
export const agreementSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof agreementSchema>>,
  DeepReadonly<Agreement>
> = true;
