import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel } from "../inference/interval";
import { StatsError } from "../stats-error";
import { DEFAULT_RESAMPLING } from "./request";

/** What a caller may ask of `buildPairwiseReport`; everything has a default. */
export type PairwiseRequest = {
  /** Anchors the Elo scale at 1000 points and stands second in its contrasts. Default: the mean of all methods anchors. */
  readonly referenceMethod?: string;
  /** Default 0.95. */
  readonly confidenceLevel?: number;
  /** Default: judges if every comparison of an axis names one and there are two or more, else comparisons. */
  readonly bootstrapUnit?: "automatic" | "comparison" | "judge";
  /** Default 1,000; null for no bootstrap. */
  readonly bootstrapResamples?: number | null;
  /** Default 20506. */
  readonly seed?: number;
};

/** The same with every default filled in. */
export type PairwiseOptions = {
  /** Null for the mean of all methods. */
  readonly referenceMethod: string | null;
  readonly confidenceLevel: number;
  readonly bootstrapUnit: "automatic" | "comparison" | "judge";
  /** Null for no bootstrap. */
  readonly bootstrapResamples: number | null;
  readonly seed: number;
};

/** @throws StatsError "invalid-option" */
export function checkPairwiseRequest(request: PairwiseRequest): PairwiseOptions {
  const { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL, seed = DEFAULT_RESAMPLING.seed } = request;
  const { bootstrapUnit = "automatic", bootstrapResamples = 1000 } = request;
  requireConfidenceLevel(confidenceLevel);
  if (!["automatic", "comparison", "judge"].includes(bootstrapUnit))
    throw new StatsError(
      "invalid-option",
      `The bootstrap draws automatic, comparison or judge; it cannot draw “${String(bootstrapUnit)}”.`,
    );
  if (!(Number.isInteger(seed) && seed >= 1 && seed < 2 ** 32))
    throw new StatsError(
      "invalid-option",
      `The seed is a whole number from 1 to ${2 ** 32 - 1}; it cannot be ${seed}.`,
    );
  const resamples = bootstrapResamples ?? 99;
  if (!(Number.isInteger(resamples) && resamples >= 99 && resamples <= 1_000_000))
    throw new StatsError(
      "invalid-option",
      `The number of bootstrap resamples is a whole number from 99 to 1000000; it cannot be ${resamples}.`,
    );
  return {
    referenceMethod: request.referenceMethod ?? null,
    confidenceLevel,
    bootstrapUnit,
    bootstrapResamples,
    seed,
  };
}
