import type { Interval } from "../inference/interval";
import { bcaInterval, type BcaResult } from "../resampling/bca-interval";
import { bootstrapDifference } from "../resampling/bootstrap";
import { mersenneTwister } from "../resampling/generator";
import { permutationTest, type PermutationResult } from "../resampling/permutation-test";
import { figure, type Figure } from "./figure";
import type { ResamplingOptions } from "./report-options";

/** Which random numbers a figure was drawn with: `mersenneTwister(seed, stream)`. */
export type RandomStream = { readonly seed: number; readonly stream: string };

export type PermutationFigures = PermutationResult & {
  /** Null where the p is exact and nothing was drawn. */
  readonly random: RandomStream | null;
};

export type BootstrapFigures = {
  /** mean(other arm) − mean(reference arm). */
  readonly estimate: number;
  /** Standard deviation of the resampled differences. */
  readonly standardError: number;
  /** Mean of the resampled differences − estimate. */
  readonly bias: number;
  readonly percentileInterval: Interval;
  readonly basicInterval: Interval;
  /** Bias-corrected and accelerated. */
  readonly biasCorrected: Figure<BcaResult>;
  readonly resamples: number;
  readonly random: RandomStream;
};

/** The permutation test of one metric, with the stream of its own. @param arms other arm, then reference arm */
export function permutationOf(
  metric: string,
  arms: readonly [readonly number[], readonly number[]],
  { seed, permutations }: ResamplingOptions,
): PermutationFigures {
  const stream = `permutation/${metric}`;
  const generator = mersenneTwister(seed, stream);
  const test = permutationTest(...arms, { generator, permutations });
  return { ...test, random: test.method === "exact" ? null : { seed, stream } };
}

/** The bootstrap of one metric, with the stream of its own. @param arms other arm, then reference arm */
export function bootstrapOf(
  metric: string,
  arms: readonly [readonly number[], readonly number[]],
  { seed, bootstrapResamples }: ResamplingOptions,
  confidenceLevel: number,
): BootstrapFigures {
  const stream = `bootstrap/${metric}`;
  const { replicates, ...rest } = bootstrapDifference(...arms, {
    generator: mersenneTwister(seed, stream),
    resamples: bootstrapResamples,
    confidenceLevel,
  });
  const { estimate } = rest;
  return {
    ...rest,
    biasCorrected: figure(() => bcaInterval({ replicates, estimate }, ...arms, confidenceLevel)),
    random: { seed, stream },
  };
}
