import { z } from "zod";

const single = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().optional(),
);

/** What the dashboard's address may ask for. Anything else in it is ignored: a wrong address is not worth an error page. */
export const analysisQuerySchema = z.object({
  reference: single.catch(undefined),
  alternative: z.enum(["greater", "less", "two-sided"]).optional().catch(undefined),
  confidence: z.coerce.number().min(0.5).max(0.999).optional().catch(undefined),
  metric: single.catch(undefined),
  view: z.enum(["masked"]).optional().catch(undefined),
});
export type AnalysisQuery = z.infer<typeof analysisQuerySchema>;

export const unblindSchema = z.object({
  confirmation: z.string().trim(),
  reason: z.string().trim().min(3, "Say why the seal is opened now; the record keeps it.").max(500),
});

const maximumBytes = 50 * 1024 * 1024;
const uploadedFile = z
  .instanceof(File)
  .refine((file) => file.size > 0, "Choose a file that is not empty.")
  .refine((file) => file.size <= maximumBytes, "A file may have 50 MB at most.");

export const importSchema = z.object({
  name: z.string().trim().min(3, "Name the study in at least 3 characters.").max(120),
  files: z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z.array(uploadedFile).min(1, "Choose at least one file.").max(10, "At most 10 files at once."),
  ),
  armsAreKnown: z.preprocess((value) => value === "on", z.boolean()),
});

export const exportKinds = [
  "change-scores.csv",
  "report.json",
  "scores-blinded.csv",
  "scores-unblinded.csv",
] as const;
export const exportKindSchema = z.enum(exportKinds);
export type ExportKind = (typeof exportKinds)[number];
