import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "../inference/interval";
import type { Correction } from "../multiplicity/adjust";
import { StatsError } from "../stats-error";
import type { Alternative, MetricDescription } from "./report";

export const alternatives: readonly Alternative[] = ["greater", "less", "two-sided"];
export const corrections: readonly Correction[] = ["benjamini-hochberg", "holm", "bonferroni"];

/** A metric by its key, or with the name and the scale that the report should show. */
export type MetricOption =
  | string
  | {
      readonly key: string;
      readonly label?: string;
      readonly minimum?: number | null;
      readonly maximum?: number | null;
    };

/** What a caller may ask of `buildReport`; everything has a default. */
export type ReportRequest = {
  /**
   * The arm that contrasts are taken against. Default: of the arms that have change scores, the first in ASCII order.
   * For arms AI and Human this is AI, and the contrast Human − AI.
   */
  readonly referenceArm?: string;
  /** Default 0.95. */
  readonly confidenceLevel?: number;
  /** About other arm − reference arm. Default "greater". */
  readonly alternative?: Alternative;
  /** Default "benjamini-hochberg". */
  readonly correction?: Correction;
  /** The metrics of the report, in its order. Default: all of the data, in the order in which they first occur. */
  readonly metrics?: readonly MetricOption[];
};

export type CheckedRequest = {
  readonly referenceArm: string | null;
  readonly confidenceLevel: number;
  readonly alternative: Alternative;
  readonly correction: Correction;
  /** Null for all metrics of the data. */
  readonly metrics: readonly MetricDescription[] | null;
};

/** @throws StatsError "invalid-option" */
export function checkRequest(request: ReportRequest): CheckedRequest {
  const { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL, alternative = "greater" } = request;
  const { correction = "benjamini-hochberg" } = request;
  requireConfidenceLevel(confidenceLevel);
  requireOneOf("alternative", alternative, alternatives);
  requireOneOf("correction", correction, corrections);
  const metrics = request.metrics?.map(describeMetric) ?? null;
  const twice = metrics?.find((metric, index) =>
    metrics.slice(0, index).some((earlier) => earlier.key === metric.key),
  );
  if (twice)
    throw new StatsError("invalid-option", `The metric “${twice.key}” is asked for twice.`);
  const referenceArm = request.referenceArm ?? null;
  return { referenceArm, confidenceLevel, alternative, correction, metrics };
}

/** A metric with every part filled in; a key such as `codebase-quality` reads “Codebase quality”. */
export function describeMetric(option: MetricOption): MetricDescription {
  const { key, label, minimum, maximum } = typeof option === "string" ? { key: option } : option;
  return {
    key,
    label: label ?? labelOf(key),
    minimum: minimum ?? null,
    maximum: maximum ?? null,
  };
}

function labelOf(key: string): string {
  const words = key.replace(/[-_]+/g, " ").trim();
  return words === "" ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

function requireOneOf(option: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new StatsError(
    "invalid-option",
    `The ${option} is one of ${allowed.join(", ")}; it cannot be “${value}”.`,
  );
}
