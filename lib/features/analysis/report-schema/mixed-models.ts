import { z } from "zod";
import type { MixedModels } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability, stage } from "./shared";

const test = {
  standardError: z.number().positive().describe("Kenward and Roger's own in their test."),
  degreesOfFreedom: z.number().positive().describe("Not rounded."),
  t: z.number().describe("estimate / standardError."),
  pTwoSided: probability,
  pGreater: probability.describe("Against an effect above 0."),
  pLess: probability.describe("Against an effect below 0."),
  interval: interval.describe("Two-sided, in scale points."),
};

const headlineTest = z.strictObject({
  ...test,
  p: probability.describe("The one of the three p values that the options' alternative asks for."),
  pAdjusted: probability.describe("p adjusted over the metrics of the same list of models."),
  pTwoSidedAdjusted: probability.describe("pTwoSided adjusted over the same family."),
});

const satterthwaite =
  "By Satterthwaite's degrees of freedom from the observed information; variances estimated as zero are left out.";
const kenwardRoger =
  "By Kenward and Roger 1997: degrees of freedom from the expected information of all variances, and an adjusted standard error.";

const model = figureSchema({
  formula: z.string().describe("As R's lme4 writes it."),
  leftOut: z
    .array(
      z.strictObject({
        term: z.enum(["idea:stage", "reviewer", "topic", "executor"]),
        explanation: z.string().describe("Why the data cannot carry the term, in a sentence."),
      }),
    )
    .describe("Terms that the model would have if the data could carry them."),
  headline: z
    .strictObject({
      effect: z.string().describe("Its name among fixedEffects."),
      estimate: z
        .number()
        .describe(
          "In scale points, other arm − reference arm: of the change (post − pre) in a model of both stages, of the score in a model of one.",
        ),
      satterthwaite: headlineTest.describe(satterthwaite),
      kenwardRoger: headlineTest.describe(kenwardRoger),
    })
    .describe("The effect that the model is there for."),
  observations: count.describe("Scores."),
  fixedEffects: z
    .array(
      z.strictObject({
        name: z
          .string()
          .describe(
            "As R names it in treatment coding: reference arm, stage pre and the first topic by ASCII order are the references.",
          ),
        estimate: z.number().describe("In scale points."),
        satterthwaite: z.strictObject(test).describe(satterthwaite),
        kenwardRoger: z.strictObject(test).nullable().describe(kenwardRoger),
      }),
    )
    .describe("In the order of R's model matrix."),
  aliased: z
    .array(z.string())
    .describe("Fixed effects left out because earlier ones already say what they say."),
  variances: z.array(
    z.strictObject({
      name: z.string().describe("The grouping with random intercepts."),
      variance: z.number().nonnegative().describe("In squared scale points."),
      standardDeviation: z.number().nonnegative().describe("In scale points."),
      groups: count.describe("Levels of the grouping."),
    }),
  ),
  residual: z.strictObject({
    variance: z.number().positive().describe("In squared scale points."),
    standardDeviation: z.number().positive().describe("In scale points."),
  }),
  remlCriterion: z.number().describe("−2 × the restricted log-likelihood, as lme4 prints it."),
  logLikelihood: z.number().describe("Restricted."),
  aic: z
    .number()
    .describe("remlCriterion + 2 × (fixed effects + variances, the residual among them)."),
  singular: z.boolean().describe("Whether a variance is estimated as zero."),
  convergence: z.strictObject({
    status: z.literal("converged").describe("A proven optimum; else there is no figure."),
    iterations: count.describe("Evaluations of the likelihood with its derivatives."),
    distance: z
      .number()
      .nonnegative()
      .describe(
        "How far the variances can still be from the optimum, in about their standard errors: root of gradient × inverse Hessian × gradient.",
      ),
  }),
  remarks: z.array(z.string()).describe("What a reader has to know, in sentences. May be empty."),
});

const metrics = z.array(
  z.strictObject({
    metric: z.string(),
    label: z.string(),
    model: model.describe("With every term that the data can carry."),
    withoutTopic: model.nullable().describe("Without topics; null where model has none either."),
  }),
);

/** Linear mixed models of single scores. */
export const mixedModelsSchema = z.strictObject({
  statements: z.array(z.string()).describe("How to read the models, in sentences."),
  pairs: z.array(
    z.strictObject({
      referenceArm: z.string(),
      otherArm: z.string(),
      change: metrics.describe(
        "score ~ arm * stage + …, one for each metric that both stages score, over the ideas that both scored on it.",
      ),
      stages: z
        .array(
          z.strictObject({
            stage,
            ideas: z
              .enum(["all", "both-stages"])
              .describe(
                "All ideas that the stage scored, or those that both stages scored; the second only where it differs.",
              ),
            metrics,
          }),
        )
        .describe("score ~ arm + …, within one stage."),
    }),
  ),
});

/** Fails to compile once the schema and the type say different things. */
export const mixedModelsSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof mixedModelsSchema>>,
  MixedModels
> = true;
