import { z } from "zod";
import { formCheckbox, formJson } from "@/lib/entry/form-data";
import { plannedCorrections } from "@/lib/study/settings";
import { armOriginSchema, stageSchema } from "@/lib/study/vocabulary";

const studyName = z
  .string()
  .trim()
  .min(1, "Give the study a name.")
  .max(150, "A study’s name has at most 150 characters.");

export const newStudySchema = z.object({
  name: studyName,
  templateKey: z.string().default("idea-execution-gap"),
});
export type NewStudyInput = z.output<typeof newStudySchema>;

export const generalSchema = z.object({
  name: studyName,
  description: z
    .string()
    .trim()
    .max(2000, "The description has at most 2000 characters.")
    .default(""),
});
export type GeneralInput = z.output<typeof generalSchema>;

const wholeNumber = (minimum: number, maximum: number) => {
  const message = `Give a whole number from ${minimum} to ${maximum}.`;
  return z.coerce.number(message).int(message).min(minimum, message).max(maximum, message);
};

/** A number of words, or nothing. */
const words = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.union([z.null(), wholeNumber(1, 50_000)]),
);

/** A day, or nothing. */
const day = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.iso.date("Give a day as YYYY-MM-DD, or leave it empty.").nullable(),
);

/** The settings as their form sends them: one field each, the confidence level in per cent. */
export const settingsFormSchema = z.object({
  reviewsPerIdea: wholeNumber(1, 20),
  reviewsPerExecution: wholeNumber(1, 20),
  paperPageLimit: wholeNumber(1, 100),
  rationaleMinimumWords: wholeNumber(0, 200),
  ideaMinimumWords: words,
  ideaMaximumWords: words,
  asksGuess: formCheckbox,
  alternative: z.enum(["greater", "less", "two-sided"]),
  confidencePercent: z.coerce
    .number("Give a number of per cent.")
    .gt(50, "A confidence level lies above 50 %.")
    .lt(100, "A confidence level lies below 100 %."),
  correction: z.enum(plannedCorrections).default("benjamini-hochberg"),
  equivalenceMargin: z.coerce
    .number("Give a number of scale points, such as 0.5.")
    .gt(0, "A margin lies above 0.")
    .max(10, "A margin is at most 10 scale points.")
    .default(0.5),
  intakeDeadline: day,
  ideaReviewDeadline: day,
  executionDeadline: day,
  executionReviewDeadline: day,
});
export type SettingsFormInput = z.output<typeof settingsFormSchema>;

/** An arm as its editor sends it; without an id it is new. */
export const armsSchema = z.object({
  arms: formJson(
    z
      .array(
        z.object({
          id: z.uuid().nullable(),
          name: z.string().trim().max(60),
          origin: armOriginSchema,
          isReference: z.boolean(),
        }),
      )
      .max(12, "A study has at most 12 arms."),
  ),
});
export type ArmInput = z.output<typeof armsSchema>["arms"][number];

export const topicsSchema = z.object({
  topics: formJson(
    z
      .array(z.object({ id: z.uuid().nullable(), name: z.string().trim().max(80) }))
      .max(60, "A study has at most 60 topics."),
  ),
});
export type TopicInput = z.output<typeof topicsSchema>["topics"][number];

/** The definition is read by `readDefinition` in rules.ts, whose messages name the metric and the field. */
export const formVersionSchema = z.object({
  stage: stageSchema,
  definition: formJson(z.unknown()),
});
export const templateFormSchema = z.object({ stage: stageSchema });
