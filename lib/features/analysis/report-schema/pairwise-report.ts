import { z } from "zod";
import type { PairwiseReport } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability } from "./shared";

const winRate = {
  comparisons: count,
  wins: count,
  losses: count,
  ties: count,
  rate: probability.describe("(wins + ties / 2) / comparisons."),
  interval: interval.describe("Wilson's, for wins + ties / 2 successes among all comparisons."),
};

const signTest = figureSchema({
  decided: count.describe("Comparisons without ties."),
  share: probability.describe("wins / decided."),
  pTwoSided: probability,
  pGreater: probability.describe("Against a chance of winning above ½."),
  pLess: probability.describe("Against a chance of winning below ½."),
});

const rating = z.strictObject({
  method: z.string(),
  elo: z.number().describe("Points; 400 are odds of 10 to 1 for winning, given no tie."),
  standardError: z
    .number()
    .nonnegative()
    .describe("Of the distance to the anchor, in points; 0 for the anchor itself."),
  interval: interval.describe("Wald's, in points."),
  rank: count.describe("1 for the highest."),
  logStrength: z.number().describe("Natural logarithm of the strength; 0 on average."),
});

const contrast = z.strictObject({
  method: z.string(),
  against: z.string(),
  logOdds: z
    .number()
    .describe("Log strength of method − against: the log odds that method wins, given no tie."),
  standardError: z.number().positive().describe("Of logOdds."),
  elo: z.number().describe("The same in points, method − against."),
  eloInterval: interval.describe("Wald's."),
  winProbability: probability.describe("The chance that method wins, given no tie."),
  z: z.number(),
  pTwoSided: probability,
  pHolm: probability.describe("pTwoSided adjusted by Holm over all contrasts of the axis."),
});

const ratings = figureSchema({
  model: z
    .enum(["bradley-terry", "davidson"])
    .describe("davidson where the axis has ties; both by maximum likelihood."),
  anchor: z
    .string()
    .nullable()
    .describe("The method at 1000 points; null where the methods' mean is."),
  logLikelihood: z
    .number()
    .describe("Log-probability of the comparisons, without binomial constants."),
  tieParameter: z
    .number()
    .nullable()
    .describe("Davidson's ν: equal methods tie with probability ν/(2 + ν). Null without ties."),
  methods: z.array(rating).describe("From the highest rating to the lowest."),
  contrasts: z.array(contrast),
});

const bootstrap = figureSchema({
  unit: z
    .enum(["comparison", "judge"])
    .describe("What is drawn with replacement: comparisons, or judges with all of theirs."),
  units: count.describe("How many of these there are."),
  resamples: count,
  failed: count.describe("Resamples without finite best ratings, left out."),
  intervals: z
    .array(z.strictObject({ method: z.string(), interval }))
    .describe("Percentile intervals of the ratings, in points."),
});

const axis = z.strictObject({
  axis: z.string(),
  comparisons: count,
  ties: count,
  judges: count.describe("Distinct judges that are named."),
  withoutJudge: count.describe("Comparisons that do not name their judge."),
  items: count.describe("Distinct items that are named."),
  methods: z
    .array(z.strictObject({ method: z.string(), ...winRate }))
    .describe("In ASCII order, against all others."),
  ratings,
  bootstrap: bootstrap.nullable().describe("Null where no bootstrap was asked for."),
  pairs: z
    .array(z.strictObject({ method: z.string(), against: z.string(), ...winRate, signTest }))
    .describe("Pairs that were compared, from the side of method."),
  positionBias: figureSchema({
    decided: count,
    leftWins: count,
    leftShare: probability.describe("leftWins / decided; ½ is no bias."),
    interval: interval.describe("Wilson's."),
    pTwoSided: probability.describe("Exact, against a share of ½."),
  }),
});

/** A report on pairwise comparisons as JSON, version 1; strict, so that a figure nobody described cannot slip in. */
export const pairwiseReportSchema = z.strictObject({
  schema: z.literal("assay.pairwise-report"),
  version: z.literal(1),
  statements: z.strictObject({
    model: z.string(),
    ties: z.string(),
    scale: z.string(),
    contrast: z.string(),
    interval: z.string(),
    bootstrap: z.string(),
    winRate: z.string(),
    signTest: z.string(),
    positionBias: z.string(),
    remarks: z.array(z.string()),
  }),
  options: z.strictObject({
    referenceMethod: z.string().nullable().describe("Null for the mean of all methods."),
    confidenceLevel: z.number().gt(0).lt(1),
    bootstrapUnit: z
      .enum(["automatic", "comparison", "judge"])
      .describe("automatic draws judges where every comparison names one."),
    bootstrapResamples: count.nullable().describe("Null for no bootstrap."),
    seed: count,
  }),
  methods: z.array(z.string()).describe("All methods of the data, in ASCII order."),
  axes: z
    .array(axis)
    .describe("Each axis on its own, in the order in which the data first name them."),
});

/** Fails to compile once the schema and the type say different things. */
export const pairwiseSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof pairwiseReportSchema>>,
  PairwiseReport
> = true;
