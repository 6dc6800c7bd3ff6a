import { z } from "zod";
import { count, figureSchema, interval, probability } from "./shared";

/** The three p values of one test. */
export const tails = {
  pTwoSided: probability,
  pGreater: probability.describe("Against an estimand above its value under the null hypothesis."),
  pLess: probability.describe("Against an estimand below it."),
};

/** An estimate with its t test against zero. */
export const tTest = {
  estimate: z.number().describe("In scale points."),
  standardError: z.number().positive().describe("In scale points."),
  t: z.number(),
  degreesOfFreedom: z.number().positive(),
  ...tails,
  interval: interval.describe("Two-sided, in scale points."),
};

export const p = probability.describe(
  "The one of the three p values that the options' alternative asks for.",
);

const tailsSchema = z.strictObject(tails);

export const exact = tailsSchema
  .nullable()
  .describe("Ties included; null where `method` is normal.");

export const normal = z
  .strictObject({
    z: z.number().describe("Deviation by its standard deviation, without continuity correction."),
    corrected: tailsSchema.describe("With continuity correction."),
    uncorrected: tailsSchema.describe("Without it."),
  })
  .describe("The normal approximation, its variance corrected for ties.");

export const rankMethod = z
  .enum(["exact", "normal"])
  .describe("Where the three p values come from; normal is with continuity correction.");

export const mannWhitney = {
  u: z
    .number()
    .nonnegative()
    .describe("Pairs in which other arm > reference arm, ties counting half."),
  probabilityOfSuperiority: probability.describe(
    "U by the number of pairs: P(other arm > reference arm) + ½ P(equal).",
  ),
  ties: z.boolean().describe("Whether any two values are equal (to nine decimals)."),
  method: rankMethod,
  ...tails,
  exact,
  normal,
};

export const signedRank = {
  v: z.number().nonnegative().describe("Sum of the ranks of the positive changes."),
  vMinus: z.number().nonnegative().describe("Sum of the ranks of the negative changes."),
  ranked: count.describe("Changes other than zero."),
  zeros: count.describe("Changes of zero, which were dropped."),
  rankBiserial: z.number().min(-1).max(1).describe("(v − vMinus) / (v + vMinus)."),
  method: rankMethod,
  ...tails,
  exact,
  normal,
};

export const intervalFigure = figureSchema(interval.shape);
