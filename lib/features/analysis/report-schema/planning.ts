import { z } from "zod";
import type { Planning } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, probability } from "./shared";

const testKey = z
  .enum(["two-sided", "bonferroni", "one-sided"])
  .describe(
    "bonferroni is two-sided with alpha divided by the number of metrics; one-sided is there if the report's test is.",
  );
const alternative = z
  .enum(["greater", "less", "two-sided"])
  .describe("About other arm − reference arm.");

const size = figureSchema({
  exactReference: z
    .number()
    .describe("Ideas in the reference arm that give exactly this power; solves the equation."),
  exactOther: z.number().describe("The same for the other arm."),
  ideasReference: count.describe("Rounded up: ideas with a change score."),
  ideasOther: count.describe("Rounded up: ideas with a change score."),
  power: probability.describe("With the rounded numbers."),
});

const testPlanning = z.strictObject({
  test: testKey,
  power: figureSchema({ power: probability }).describe(
    "Power with the present ideas if the true effect were as large as the observed one. Post hoc: optimistic by selection.",
  ),
  detectable: figureSchema({
    d: z.number().nonnegative().describe("|Cohen's d|."),
    points: z.number().nonnegative().describe("d × observed standard deviation, in scale points."),
  }).describe("The smallest effect that the present ideas detect with 80 % power."),
  needed: z
    .array(
      z.strictObject({
        effect: z
          .enum(["medium", "observed"])
          .describe("medium is d = 0.5; observed is the observed d."),
        power: probability,
        size,
      }),
    )
    .describe("Ideas that another study would need, with as many in both arms."),
});

const metricPlanning = z.strictObject({
  metric: z.string(),
  label: z.string(),
  ideasReference: count.describe("Ideas with a change score in the reference arm."),
  ideasOther: count.describe("Ideas with a change score in the other arm."),
  observed: figureSchema({
    d: z.number().describe("Cohen's d of the change scores, other arm − reference arm."),
    points: z.number().describe("The same difference in scale points."),
    standardDeviation: z
      .number()
      .describe("Of the change scores, pooled over both arms, in scale points."),
  }),
  tests: z.array(testPlanning),
});

const pilot = z.strictObject({
  metric: z.string(),
  label: z.string(),
  components: figureSchema({
    idea: z
      .number()
      .describe(
        "Variance between ideas, in both stages alike, within arms; squared scale points. May be negative.",
      ),
    ideaStage: z
      .number()
      .describe(
        "Variance that an idea has in one stage alone; squared scale points. May be negative.",
      ),
    residual: z
      .number()
      .describe(
        "Variance between reviews of one idea in one stage, severity of reviewers included; squared scale points.",
      ),
    ideas: count.describe("Ideas with both stages, each counted in one arm."),
    residualDegreesOfFreedom: count,
    ideaDegreesOfFreedom: count.describe("Ideas less the number of arms."),
    designs: z
      .array(
        z.strictObject({
          reviewsPerStage: count,
          standardDeviation: z
            .number()
            .nonnegative()
            .describe("Of change scores, in scale points."),
        }),
      )
      .describe(
        "The standard deviation that change scores would have with so many reviews of each idea in each stage; negative variances are taken as 0.",
      ),
  }),
});

/** The planning section of a report. */
export const planningSchema = z.strictObject({
  statement: z.string(),
  caution: z.string(),
  tests: z.array(
    z.strictObject({
      key: testKey,
      alternative,
      alpha: z
        .number()
        .gt(0)
        .lt(1)
        .describe("1 − the confidence level, divided where the test says so."),
    }),
  ),
  contrasts: z.array(
    z.strictObject({
      referenceArm: z.string(),
      otherArm: z.string(),
      metrics: z.array(metricPlanning),
    }),
  ),
  pilot: z
    .array(pilot)
    .describe("Variance components by the method of moments, as pilot figures for another study."),
});

/** Fails to compile once the schema and the type say different things. */
export const planningSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof planningSchema>>,
  Planning
> = true;
