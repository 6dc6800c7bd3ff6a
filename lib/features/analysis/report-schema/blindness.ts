import { z } from "zod";
import type { Blindness } from "@/lib/stats";
import type { DeepReadonly, Equal } from "./equal-types";
import { count, figureSchema, interval, probability, stage } from "./shared";

const bangFields = {
  n: count.describe("Guesses."),
  estimate: z
    .number()
    .min(-1)
    .max(1)
    .describe("1 if all guess right, −1 if all guess wrong, 0 if both balance."),
  standardError: z.number(),
  interval: interval.describe("By the normal distribution, cut at −1 and 1."),
  z: z.number(),
  pTwoSided: probability.describe("Against an index of zero."),
  pGreater: probability.describe("Against more right than wrong guesses."),
};

const guessTable = {
  reviews: count.describe("All reviews of the stage, with those that no arm counts."),
  arms: z.array(
    z.strictObject({
      arm: z.string().describe("The ideas' arm."),
      reviews: count,
      guesses: z.record(z.string(), count).describe("How many reviews named each arm."),
      dontKnow: count.describe("Including those left blank."),
      blank: count,
      correct: count,
      incorrect: count,
      bang: figureSchema(bangFields).describe("Bang's index: (correct − incorrect) / reviews."),
      weightedBang: figureSchema({
        ...bangFields,
        counts: z
          .tuple([count, count, count, count, count])
          .describe(
            "Strongly right, somewhat right, don't know, somewhat wrong, strongly wrong: they weigh 1, ½, 0, −½, −1.",
          ),
        withoutCertainty: count.describe("Guesses left out: how sure they were is not known."),
      }).describe("Bang's index with guesses weighed by the column certainty; for two arms."),
    }),
  ),
  bangOfRandomGuesses: z
    .number()
    .describe("Bang's index on average if everybody names an arm at random: 0 for two arms."),
  james: figureSchema({
    n: count.describe("Guesses."),
    estimate: z
      .number()
      .describe("1 if nobody knows, 0.5 if all guess at random, 0 if all guess right."),
    standardError: z.number().describe("By the delta method."),
    interval: interval.describe("By the normal distribution, cut at 0 and 1."),
    dontKnowShare: probability,
    observedDisagreement: z.number().describe("Half the share of wrong guesses among the guesses."),
    expectedDisagreement: z.number().describe("The same by chance."),
    kappa: z.number().describe("Observed by expected disagreement, less 1."),
  }).describe("James' index; opposite guessing in the arms can hide in it."),
  severalArms: count.describe("Reviews of ideas of several arms, which no row counts."),
  notUsable: z
    .array(z.strictObject({ guess: z.string(), reviews: count }))
    .describe("Guesses that are neither an arm's name nor “don't know”."),
};

const unaware = z.strictObject({
  restrictedStages: z
    .array(stage)
    .describe("The stages in which guesses were written; the other stage keeps all its reviews."),
  reviewsKept: count.describe("Of the restricted stages."),
  reviewsLeftOut: count.describe("Of the restricted stages: guessed right, or not usable."),
  pairs: z.array(
    z.strictObject({
      referenceArm: z.string(),
      otherArm: z.string(),
      metrics: z.array(
        z.strictObject({
          metric: z.string(),
          label: z.string(),
          otherIdeas: count.describe("Ideas that still have a change score."),
          referenceIdeas: count.describe("Ideas that still have a change score."),
          contrast: figureSchema({
            difference: z
              .number()
              .describe("Mean change score of the other arm − that of the reference arm."),
            standardError: z.number(),
            interval,
            t: z.number(),
            degreesOfFreedom: z.number(),
            pTwoSided: probability,
            pGreater: probability,
            pLess: probability,
            p: probability.describe("The one that the options' alternative asks for."),
          }).describe("Welch's test."),
          pAdjusted: probability
            .nullable()
            .describe("p adjusted over the estimated metrics of the pair; null without a p."),
        }),
      ),
    }),
  ),
});

/** Whether reviewers knew where ideas came from. */
export const blindnessSchema = figureSchema({
  stages: z.array(z.strictObject({ stage, table: figureSchema(guessTable) })),
  overall: z.strictObject(guessTable).describe("Over the stages in which guesses were written."),
  unaware: unaware.describe(
    "The change contrasts from the reviews whose guess was wrong or “don't know”.",
  ),
});

/** Fails to compile once the schema and the type say different things. */
export const blindnessSchemaEqualsType: Equal<
  DeepReadonly<z.infer<typeof blindnessSchema>>,
  DeepReadonly<Blindness>
> = true;
