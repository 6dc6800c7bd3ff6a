import { StatsError } from "../stats-error";
import type { Elimination } from "./choose-eliminated";
import type { RandomFactor } from "./random-factor";

const DEFAULT_LARGEST_WORK = 2e11;

/**
 * Refuses a fit that would take too long before it begins.
 *
 * @param largestWork floating-point operations; by a rough estimate, six evaluations of the criterion
 * @returns the estimate
 * @throws StatsError "too-large"
 */
export function requireFeasible(
  factors: readonly RandomFactor[],
  elimination: Elimination,
  fixed: number,
  largestWork = DEFAULT_LARGEST_WORK,
): number {
  const work = estimateWork(factors, elimination, fixed);
  if (work <= largestWork) return work;
  const names = elimination.dense.map((index) => factors[index]?.name ?? "");
  throw new StatsError(
    "too-large",
    `The model is too large to be fitted here: ${elimination.denseLevels} levels of ${names.join(" and ")} cross those of ${factors[elimination.block]?.name ?? "the other grouping"}, which takes ${work.toExponential(0)} operations where ${largestWork.toExponential(0)} are allowed.`,
  );
}

function estimateWork(
  factors: readonly RandomFactor[],
  { block, eliminated, denseLevels }: Elimination,
  fixed: number,
): number {
  const size = denseLevels + fixed;
  const rows = factors[block]?.codes.length ?? 0;
  const blocks = factors[block]?.levels ?? 1;
  const touched = Math.min(size, rows / blocks + fixed);
  const sparse = 4 * eliminated.length * Math.min(blocks * touched * size, size ** 3 / 2);
  return 6 * (size ** 3 + sparse + 3 * eliminated.length * blocks * touched ** 2) + 50 * rows;
}
