import type { MetricOption, ReportRequest } from "@/lib/stats";
import { changeMetrics, type Metric, type ReviewFormDefinition } from "@/lib/study/review-form";
import type { StudySettings } from "@/lib/study/settings";
import type { AnalysisQuery } from "./schema";

/** The metrics of a study's report: those of the change-score table first, then the others that reviewers scored. */
export function reportMetrics(
  pre: ReviewFormDefinition,
  post: ReviewFormDefinition,
): { key: string; label: string; minimum: number; maximum: number }[] {
  const outcome = changeMetrics(pre, post);
  const others = [...pre.metrics, ...post.metrics].filter(
    (metric) => metric.role !== "covariate" && !outcome.some(({ key }) => key === metric.key),
  );
  const distinct = new Map<string, Metric>();
  for (const metric of [...outcome, ...others]) {
    if (!distinct.has(metric.key)) distinct.set(metric.key, metric);
  }
  return [...distinct.values()].map(({ key, name, minimum, maximum }) => ({
    key,
    label: name,
    minimum,
    maximum,
  }));
}

/**
 * What to ask of the report: the address's wishes over the study's plan. While arms are masked the test is two-sided
 * and the reference is left to its default, since a direction or a reference arm would say which label is which.
 */
export function reportRequest(input: {
  query: AnalysisQuery;
  settings: StudySettings;
  naming: "masked" | "named";
  plannedReference: string | undefined;
  armNames: readonly string[];
  metrics: readonly MetricOption[] | undefined;
}): ReportRequest {
  const { query, settings, naming, plannedReference, armNames, metrics } = input;
  const confidenceLevel = query.confidence ?? settings.confidenceLevel;
  if (naming === "masked") return { confidenceLevel, alternative: "two-sided", metrics };
  const wished = query.reference !== undefined && armNames.includes(query.reference);
  const reference = wished ? query.reference : plannedReference;
  // The planned direction is about the planned reference; against the only other arm it would ask the opposite, and
  // against one of several most contrasts have no planned direction.
  const turned = reference !== plannedReference && plannedReference !== undefined;
  const otherwise = armNames.length > 2 ? "two-sided" : opposite(settings.alternative);
  const planned = turned ? otherwise : settings.alternative;
  return {
    referenceArm: reference !== undefined && armNames.includes(reference) ? reference : undefined,
    confidenceLevel,
    alternative: query.alternative ?? planned,
    metrics,
  };
}

function opposite(alternative: StudySettings["alternative"]): StudySettings["alternative"] {
  if (alternative === "two-sided") return alternative;
  return alternative === "greater" ? "less" : "greater";
}
