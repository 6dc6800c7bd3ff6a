import { z } from "zod";

/** How many. */
export const count = z.int().nonnegative();

export const probability = z.number().min(0).max(1);

export const stage = z.enum(["pre", "post"]);

export const interval = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  level: z.number().gt(0).lt(1),
});

export const notEstimableReason = z.enum([
  "too-few-units",
  "zero-variance",
  "not-converged",
  "missing-data",
  "not-identifiable",
  "too-large",
]);

/** Why there is no figure. */
export const notEstimable = z.strictObject({
  status: z.literal("not-estimable"),
  reason: notEstimableReason,
  explanation: z.string().describe("The reason in a sentence."),
});

/** A figure or the reason why there is none. */
export function figureSchema<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("estimated"), ...shape }),
    notEstimable,
  ]);
}
