import { z } from "zod";

/** The parts of an idea, in the order of the template. Every arm's ideas are shown through these and nothing else. */
export const ideaFields = [
  { key: "title", label: "Title", hint: "One line that says what is proposed.", maximum: 300 },
  {
    key: "problemStatement",
    label: "Problem statement",
    hint: "What is the problem, and why is it interesting?",
    maximum: 8000,
  },
  {
    key: "motivation",
    label: "Motivation",
    hint: "What do existing methods lack, and why should the proposal do better?",
    maximum: 8000,
  },
  {
    key: "proposedMethod",
    label: "Proposed method",
    hint: "How it works, in enough detail for somebody else to carry it out.",
    maximum: 12000,
  },
  {
    key: "experimentPlan",
    label: "Step-by-step experiment plan",
    hint: "Each step: data, models, prompts, baselines, metrics.",
    maximum: 16000,
  },
  {
    key: "testCaseExamples",
    label: "Test case examples",
    hint: "At least one worked input and output, for the baseline and for the proposal.",
    maximum: 12000,
  },
  {
    key: "fallbackPlan",
    label: "Fallback plan",
    hint: "What to analyse or try if the method does not work as hoped.",
    maximum: 8000,
  },
] as const;

export type IdeaField = (typeof ideaFields)[number]["key"];

const draftShape = Object.fromEntries(
  ideaFields.map((field) => [
    field.key,
    z
      .string()
      .max(field.maximum, `${field.label}: at most ${field.maximum} characters`)
      .default(""),
  ]),
) as Record<IdeaField, z.ZodDefault<z.ZodString>>;

const completeShape = Object.fromEntries(
  ideaFields.map((field) => [
    field.key,
    z
      .string(`${field.label} is missing`)
      .trim()
      .min(1, `${field.label} is empty`)
      .max(field.maximum, `${field.label}: at most ${field.maximum} characters`),
  ]),
) as Record<IdeaField, z.ZodString>;

/** An idea while it is written: any part may still be empty. */
export const ideaDraftSchema = z.strictObject(draftShape);
/** An idea that can be submitted: every part is there. */
export const ideaContentSchema = z.strictObject(completeShape);
export type IdeaContent = z.infer<typeof ideaContentSchema>;
export type IdeaDraftContent = z.infer<typeof ideaDraftSchema>;

export const emptyIdeaDraft: IdeaDraftContent = ideaDraftSchema.parse({});
