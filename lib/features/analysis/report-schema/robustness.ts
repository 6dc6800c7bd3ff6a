import { z } from "zod";
import type { ContrastLadder } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { probability } from "./shared";

const step = z.strictObject({
  group: z.string().describe("Kind of method; steps of one kind stand together."),
  label: z.string(),
  unit: z.enum(["idea", "review", "reviewer"]),
  asksAnother: z
    .boolean()
    .describe("True where it answers another question than the contrast of change scores."),
  estimate: z
    .number()
    .nullable()
    .describe(
      "Other arm − reference arm in scale points; null where the method has none in points.",
    ),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  p: probability
    .nullable()
    .describe("Of the side that the options' alternative asks for, before any correction."),
  pTwoSided: probability.nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable().describe("Why there is no figure; null where there is one."),
});

/** The robustness ladders of a report. */
export const robustnessSchema = z.array(
  z.strictObject({
    referenceArm: z.string(),
    otherArm: z.string(),
    metrics: z.array(
      z.strictObject({ metric: z.string(), label: z.string(), steps: z.array(step) }),
    ),
  }),
);

/** Fails to compile once the schema and the type say different things. */
export const robustnessEqualsType: Equal<
  DeepReadonly<z.infer<typeof robustnessSchema>>,
  readonly ContrastLadder[]
> = true;
