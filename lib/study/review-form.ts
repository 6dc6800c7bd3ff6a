import { z } from "zod";

export const metricRoles = ["primary", "secondary", "control", "covariate"] as const;

const metricSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens"),
    name: z.string().trim().min(1).max(60),
    question: z.string().trim().min(1).max(600),
    minimum: z.int().min(0).max(1),
    maximum: z.int().min(2).max(100),
    /** What single scores mean; not every score needs one. */
    anchors: z.array(z.strictObject({ score: z.int(), label: z.string().trim().min(1).max(300) })),
    rationaleRequired: z.boolean(),
    /** primary and secondary metrics enter the change-score table; control metrics and covariates don't. */
    role: z.enum(metricRoles),
  })
  .refine(
    (metric) => metric.anchors.every((a) => a.score >= metric.minimum && a.score <= metric.maximum),
    {
      message: "an anchor lies outside the scale",
      path: ["anchors"],
    },
  );
export type Metric = z.infer<typeof metricSchema>;

/** One stage's review form: its scored questions in the order in which they are asked. */
export const reviewFormSchema = z
  .strictObject({
    introduction: z.string().max(2000),
    metrics: z.array(metricSchema).min(1).max(30),
    /** Whether the reviewer states the minutes that the review took. */
    asksMinutes: z.boolean(),
  })
  .refine((form) => new Set(form.metrics.map((m) => m.key)).size === form.metrics.length, {
    message: "two metrics share a key",
    path: ["metrics"],
  });
export type ReviewFormDefinition = z.infer<typeof reviewFormSchema>;

/** Metrics of the change-score table: asked in both stages with the same scale, and neither control nor covariate. */
export function changeMetrics(pre: ReviewFormDefinition, post: ReviewFormDefinition): Metric[] {
  return pre.metrics.filter((metric) => {
    const twin = post.metrics.find((candidate) => candidate.key === metric.key);
    const isOutcome = metric.role === "primary" || metric.role === "secondary";
    return isOutcome && twin?.minimum === metric.minimum && twin.maximum === metric.maximum;
  });
}
