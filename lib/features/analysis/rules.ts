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
 * and the reference is one of the labels, the first unless asked otherwise: the planned direction and reference arm
 * would say which label is which.
 */
export function reportRequest(input: {
  query: AnalysisQuery;
  settings: StudySettings;
  naming: "masked" | "named";
  plannedReference: string | undefined;
  armNames: readonly string[];
  metrics: readonly MetricOption[] | undefined;
  allocatedIdeas: readonly string[] | null;
}): ReportRequest {
  const { query, settings, naming, plannedReference, armNames } = input;
  const known = (arm: string | undefined) =>
    arm !== undefined && armNames.includes(arm) ? arm : undefined;
  const common = {
    confidenceLevel: query.confidence ?? settings.confidenceLevel,
    correction: query.correction ?? settings.correction,
    equivalenceMargin: query.margin ?? settings.equivalenceMargin,
    resampling: query.resampling === "off" ? null : { seed: query.seed ?? plannedSeed },
    exclusions: query.exclude,
    allocatedIdeas: input.allocatedIdeas,
    metrics: chooseMetrics(input.metrics, query.metrics),
  };
  const wished = known(query.reference);
  if (naming === "masked") return { ...common, referenceArm: wished, alternative: "two-sided" };
  const reference = wished ?? known(plannedReference);
  // The planned direction is about the planned reference; against the only other arm it would ask the opposite, and
  // against one of several most contrasts have no planned direction.
  const turned = reference !== plannedReference && plannedReference !== undefined;
  const otherwise = armNames.length > 2 ? "two-sided" : opposite(settings.alternative);
  const planned = turned ? otherwise : settings.alternative;
  return { ...common, referenceArm: reference, alternative: query.alternative ?? planned };
}

/** The seed of a report's resampling where the address names none: the same figures for everybody. */
const plannedSeed = 20506;

/** Those of the study's metrics that the address names; all of them where it names none that there is. */
function chooseMetrics(
  metrics: readonly MetricOption[] | undefined,
  wished: readonly string[],
): readonly MetricOption[] | undefined {
  if (wished.length === 0) return metrics;
  if (!metrics) return wished;
  const keyOf = (metric: MetricOption) => (typeof metric === "string" ? metric : metric.key);
  const chosen = metrics.filter((metric) => wished.includes(keyOf(metric)));
  return chosen.length > 0 ? chosen : metrics;
}

function opposite(alternative: StudySettings["alternative"]): StudySettings["alternative"] {
  if (alternative === "two-sided") return alternative;
  return alternative === "greater" ? "less" : "greater";
}
