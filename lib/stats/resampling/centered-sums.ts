import { mean } from "../describe/mean";

/** Sums nearer to each other than this share of the largest deviation differ by rounding alone. */
const TIE = 1e-9;

/** The pooled values as deviations from their mean: the difference in means is the arm's sum of them, but for a factor. */
export type CenteredSums = {
  readonly deviations: Float64Array;
  /** The arm's sum as observed. */
  readonly observed: number;
  /** How far apart two sums may lie and still tie. */
  readonly slack: number;
};

export function centerSums(pooled: readonly number[], armSize: number): CenteredSums {
  const center = mean(pooled);
  const deviations = Float64Array.from(pooled, (value) => value - center);
  const largest = deviations.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  return {
    deviations,
    observed: deviations.subarray(0, armSize).reduce((sum, value) => sum + value, 0),
    slack: TIE * largest,
  };
}
