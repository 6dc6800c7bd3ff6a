import { z } from "zod";
import { formJson } from "@/lib/entry/form-data";
import { ideaFields, type IdeaField } from "@/lib/study/idea-content";
import { textOverridesSchema } from "@/lib/study/text-override";

// A draft may be longer than an idea: what was pasted is kept, and shortened by its author before it is submitted.
const draftTextMaximum = 60_000;

const draftText = z
  .string()
  .max(draftTextMaximum, `is longer than ${draftTextMaximum} characters`)
  .default("");
const draftShape = Object.fromEntries(ideaFields.map(({ key }) => [key, draftText])) as Record<
  IdeaField,
  typeof draftText
>;

/** What an author has typed so far. */
export const draftValueSchema = z.strictObject({
  topicId: z.uuid().nullable(),
  content: z.strictObject(draftShape),
});
export type DraftValue = z.infer<typeof draftValueSchema>;

/** An autosave: what was typed, over which stored version. */
export const draftSaveSchema = draftValueSchema.extend({ baseVersion: z.int().min(1) });
export type DraftSaveInput = z.infer<typeof draftSaveSchema>;

export const draftIdSchema = z.object({ draftId: z.uuid() });
export const draftSubmitSchema = draftIdSchema.extend({
  version: z.coerce.number().int().min(1),
  overrides: formJson(textOverridesSchema.default([])),
});
