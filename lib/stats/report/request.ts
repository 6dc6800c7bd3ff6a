import type { Exclusion } from "../data/exclusions";
import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "../inference/interval";
import type { Correction } from "../multiplicity/adjust";
import { StatsError } from "../stats-error";
import { corrections } from "./corrections";
import { reportParts, type ReportPart } from "./parts";
import type { Alternative, MetricDescription, ResamplingOptions } from "./report-options";

export const alternatives: readonly Alternative[] = ["greater", "less", "two-sided"];
export const DEFAULT_EQUIVALENCE_MARGIN = 0.5;
export const DEFAULT_RESAMPLING: ResamplingOptions = {
  seed: 20506,
  permutations: 100_000,
  bootstrapResamples: 10_000,
};

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
  /** In scale points. Default 0.5. */
  readonly equivalenceMargin?: number;
  /** Parts left out take their defaults (seed 20506, 100,000 permutations, 10,000 resamples); null for none. */
  readonly resampling?: Partial<ResamplingOptions> | null;
  /** Default: every covariate that the data can carry. */
  readonly covariates?: readonly string[];
  /** Ideas and reviewers to leave out of everything. */
  readonly exclusions?: readonly Exclusion[];
  /**
   * Ideas that were given to an executor. Default: what the covariate `allocated` says; null or undefined without it.
   */
  readonly allocatedIdeas?: readonly string[] | null;
  /** The parts beside the change-score table. Default: all of them. */
  readonly parts?: readonly ReportPart[];
  /** The metrics of the report, in its order. Default: all of the data, in the order in which they first occur. */
  readonly metrics?: readonly MetricOption[];
};

export type CheckedRequest = {
  readonly referenceArm: string | null;
  readonly confidenceLevel: number;
  readonly alternative: Alternative;
  readonly correction: Correction;
  readonly equivalenceMargin: number;
  readonly resampling: ResamplingOptions | null;
  readonly covariates: readonly string[] | null;
  readonly exclusions: readonly Exclusion[];
  readonly allocatedIdeas: readonly string[] | null;
  readonly parts: readonly ReportPart[];
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
  for (const part of request.parts ?? []) requireOneOf("part", part, reportParts);
  const metrics = request.metrics?.map(describeMetric) ?? null;
  const twice = metrics?.find((metric, index) =>
    metrics.slice(0, index).some((earlier) => earlier.key === metric.key),
  );
  if (twice)
    throw new StatsError("invalid-option", `The metric “${twice.key}” is asked for twice.`);
  return {
    referenceArm: request.referenceArm ?? null,
    confidenceLevel,
    alternative,
    correction,
    equivalenceMargin: checkMargin(request.equivalenceMargin ?? DEFAULT_EQUIVALENCE_MARGIN),
    resampling: request.resampling === null ? null : checkResampling(request.resampling ?? {}),
    covariates: request.covariates ?? null,
    exclusions: request.exclusions ?? [],
    allocatedIdeas: request.allocatedIdeas ?? null,
    parts: request.parts ?? reportParts,
    metrics,
  };
}

function checkMargin(margin: number): number {
  if (margin > 0 && Number.isFinite(margin)) return margin;
  throw new StatsError(
    "invalid-option",
    `The equivalence margin is a positive number of scale points, such as 0.5; it cannot be ${margin}.`,
  );
}

function checkResampling(asked: Partial<ResamplingOptions>): ResamplingOptions {
  const options = { ...DEFAULT_RESAMPLING, ...asked };
  requireWhole("seed", options.seed, [1, 2 ** 32 - 1]);
  requireWhole("number of permutations", options.permutations, [99, 10_000_000]);
  requireWhole("number of bootstrap resamples", options.bootstrapResamples, [99, 1_000_000]);
  return options;
}

function requireWhole(option: string, value: number, [least, most]: [number, number]): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new StatsError(
    "invalid-option",
    `The ${option} is a whole number from ${least} to ${most}; it cannot be ${value}.`,
  );
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
