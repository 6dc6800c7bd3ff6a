import { z } from "zod";
import { contrastMethodsSchema } from "./contrast-methods";
import { count, interval, notEstimableReason, probability } from "./shared";

/** A p value by every correction. */
const adjustedBy = z.strictObject({
  "benjamini-hochberg": probability,
  "benjamini-yekutieli": probability,
  holm: probability,
  hochberg: probability,
  bonferroni: probability,
});

const armFigures = [
  "mean",
  "standardDeviation",
  "median",
  "minimum",
  "maximum",
  "preMean",
  "postMean",
] as const;

function armSchema<Figure extends z.ZodType>(figure: Figure) {
  const figures = Object.fromEntries(armFigures.map((name) => [name, figure]));
  return z.strictObject({ n: count, ...(figures as Record<(typeof armFigures)[number], Figure>) });
}

const methods = contrastMethodsSchema
  .nullable()
  .describe("The same contrast by other methods; null where they were not asked for.");

const estimated = z.strictObject({
  status: z.literal("estimated"),
  metric: z.string(),
  label: z.string(),
  arms: z
    .record(z.string(), armSchema(z.number()))
    .describe("The change scores of both arms' ideas, in scale points, by the arm's name."),
  difference: z
    .number()
    .describe(
      "Mean change score of the other arm − that of the reference arm, in scale points (Welch).",
    ),
  standardError: z.number().positive(),
  interval,
  t: z.number(),
  degreesOfFreedom: z.number().positive(),
  pTwoSided: probability,
  pGreater: probability,
  pLess: probability,
  p: probability,
  pAdjusted: probability,
  pTwoSidedAdjusted: probability,
  pAdjustedBy: adjustedBy.describe(
    "`p` adjusted over the metrics of the contrast by each correction.",
  ),
  pTwoSidedAdjustedBy: adjustedBy.describe("The same of `pTwoSided`."),
  cohenD: z.number(),
  hedgesG: z.number(),
  hedgesGInterval: interval,
  methods,
});

const notEstimable = z.strictObject({
  status: z.literal("not-estimable"),
  metric: z.string(),
  label: z.string(),
  arms: z.record(z.string(), armSchema(z.number().nullable())),
  reason: notEstimableReason,
  explanation: z.string(),
  methods,
});

/** One arm against the reference arm, as the report holds it. */
export const contrastSchema = z.strictObject({
  referenceArm: z.string(),
  otherArm: z.string(),
  sharedIdeas: count.describe(
    "Ideas with change scores in both arms; the tests take the arms as independent.",
  ),
  metrics: z.array(z.discriminatedUnion("status", [estimated, notEstimable])),
});
