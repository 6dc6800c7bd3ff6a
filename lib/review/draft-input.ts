import { z } from "zod";
import { formJson } from "@/lib/entry/form-data";
import { textOverridesSchema, type TextOverride } from "@/lib/study/text-override";
import { reviewAnswersSchema } from "@/lib/study/review-answers";

/** What a draft's save carries beside the assignment's id, which stands in the path. */
export const draftBodySchema = z.strictObject({
  baseVersion: z.int().min(0),
  answers: reviewAnswersSchema,
});
export type DraftInput = z.infer<typeof draftBodySchema> & { assignmentId: string };

/** A submission also says which marked phrases stay, and why. */
export type SubmissionInput = DraftInput & { overrides?: readonly TextOverride[] };

/** What a submission's form carries. */
export const submissionSchema = z.strictObject({
  assignmentId: z.uuid(),
  baseVersion: z.coerce.number().pipe(z.int().min(0)),
  answers: formJson(reviewAnswersSchema),
  overrides: formJson(textOverridesSchema.default([])),
});
