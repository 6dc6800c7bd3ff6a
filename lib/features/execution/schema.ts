import { z } from "zod";
import { fileLimits, describeLimit } from "@/lib/files/file-limits";
import { formCheckbox, formJson } from "@/lib/entry/form-data";
import { textOverridesSchema, type TextOverride } from "@/lib/study/text-override";
import { planChangeCategorySchema } from "@/lib/study/vocabulary";

const text = (asked: string, maximum: number) =>
  z.string().trim().min(1, asked).max(maximum, `At most ${maximum} characters.`);

const file = (label: string, maximumBytes: number) =>
  z
    .instanceof(File, { error: `Choose ${label}.` })
    .refine((value) => value.size > 0, `Choose ${label}: a file that is not empty.`)
    .refine(
      (value) => value.size <= maximumBytes,
      `The file is larger than ${describeLimit(maximumBytes)}.`,
    );

const overrides = formJson(textOverridesSchema.default([]));

export const nothingSchema = z.object({});

export const hoursSchema = z.object({
  workedOn: z.iso.date("Choose the day."),
  hours: z.preprocess(
    (value) => (typeof value === "string" ? Number(value.trim().replace(",", ".") || NaN) : value),
    z
      .number("Write the hours as a number, such as 1.5.")
      .positive("The hours must be more than 0.")
      .max(24, "A day has at most 24 hours."),
  ),
  note: z.string().trim().max(500, "At most 500 characters.").default(""),
});
export type HoursInput = z.output<typeof hoursSchema>;

export const hoursEntrySchema = z.object({ entryId: z.uuid() });

export const planChangeSchema = z.object({
  category: planChangeCategorySchema,
  what: text("Say what was changed.", 2000),
  why: text("Say why it was changed.", 2000),
  overrides,
});
export type PlanChangeInput = Omit<z.output<typeof planChangeSchema>, "overrides"> & {
  overrides?: readonly TextOverride[];
};

export const planChangeIdSchema = z.object({ changeId: z.uuid() });

export const paperSchema = z.object({
  paper: file("the paper", fileLimits.paperBytes),
  overrides,
});
export const codeSchema = z.object({
  code: file("the archive", fileLimits.archiveBytes),
  /** The executor has seen what was found, and wants it replaced. */
  replaceNames: formCheckbox,
});
export const snapshotSchema = z.object({
  snapshotUrl: text("Give the address of the snapshot.", 500),
});

export const finishSchema = z.object({ noChanges: formCheckbox });
