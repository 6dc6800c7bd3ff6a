import { z } from "zod";

const count = z.int().nonnegative();
const probability = z.number().min(0).max(1);

const interval = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  level: z.number().gt(0).lt(1),
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

const estimated = z.strictObject({
  status: z.literal("estimated"),
  metric: z.string(),
  label: z.string(),
  arms: z.record(z.string(), armSchema(z.number())),
  difference: z.number(),
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
  cohenD: z.number(),
  hedgesG: z.number(),
  hedgesGInterval: interval,
});

const notEstimable = z.strictObject({
  status: z.literal("not-estimable"),
  metric: z.string(),
  label: z.string(),
  arms: z.record(z.string(), armSchema(z.number().nullable())),
  reason: z.enum(["too-few-units", "zero-variance"]),
  explanation: z.string(),
});

/** One arm against the reference arm, as the report holds it. */
export const contrastSchema = z.strictObject({
  referenceArm: z.string(),
  otherArm: z.string(),
  sharedIdeas: count,
  metrics: z.array(z.discriminatedUnion("status", [estimated, notEstimable])),
});
