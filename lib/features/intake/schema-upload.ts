import { z } from "zod";
import { formJson, formList } from "@/lib/entry/form-data";
import { textOverridesSchema } from "@/lib/study/text-override";

export const uploadMaximumBytes = 20 * 1024 * 1024;

const fileSchema = z
  .instanceof(File, { error: "Choose a file." })
  .refine((file) => file.size > 0, "Choose a file that is not empty.")
  .refine((file) => file.size <= uploadMaximumBytes, "The file is larger than 20 MB.");

export const uploadSchema = z.object({
  armIds: formList(z.uuid()).refine((ids) => ids.length > 0, "Choose at least one arm."),
  file: fileSchema,
  overrides: formJson(textOverridesSchema.default([])),
});

export const discardUploadSchema = z.object({ batchId: z.uuid() });
