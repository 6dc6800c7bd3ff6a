import { z } from "zod";
import { plannedCorrections } from "@/lib/study/settings";
import { parseExclusion, writeExclusion } from "./exclusions";

const single = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().optional(),
);

const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().trim().min(1)),
);

/** What the dashboard's address may ask for. Anything else in it is ignored: a wrong address is not worth an error page. */
export const analysisQuerySchema = z.object({
  reference: single.catch(undefined),
  alternative: z.enum(["greater", "less", "two-sided"]).optional().catch(undefined),
  confidence: z.coerce.number().min(0.5).max(0.999).optional().catch(undefined),
  correction: z.enum(plannedCorrections).optional().catch(undefined),
  /** Equivalence margin in scale points. */
  margin: z.coerce.number().gt(0).max(100).optional().catch(undefined),
  /** The metrics of the report; none for all. */
  metrics: several.catch([]),
  /** The metric that the figures of a single metric show. */
  metric: single.catch(undefined),
  resampling: z.enum(["off"]).optional().catch(undefined),
  seed: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 32 - 1)
    .optional()
    .catch(undefined),
  /** Ideas and reviewers to leave out, as `writeExclusion` has them. */
  exclude: several
    .catch([])
    .transform((texts) => texts.flatMap((text) => parseExclusion(text) ?? [])),
  view: z.enum(["masked"]).optional().catch(undefined),
});
export type AnalysisQuery = z.infer<typeof analysisQuerySchema>;

/** The parameters of an address, repeated ones as lists, as Next hands them to pages. */
export function searchOf(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/** The address's parameters that ask for what a query asks for. */
export function queryParameters(query: AnalysisQuery): URLSearchParams {
  const { metrics, exclude, ...single } = query;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(single)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  for (const metric of metrics) parameters.append("metrics", metric);
  for (const exclusion of exclude) parameters.append("exclude", writeExclusion(exclusion));
  return parameters;
}

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
