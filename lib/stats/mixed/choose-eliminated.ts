import type { RandomFactor } from "./random-factor";

/** How the factors are split: the levels of some are solved for block by block, the rest in one dense system. */
export type Elimination = {
  /** The factor whose levels are the blocks. */
  readonly block: number;
  /** The factors that are eliminated: the block's own and those nested in it. */
  readonly eliminated: readonly number[];
  readonly dense: readonly number[];
  readonly denseLevels: number;
};

/** The cheapest split: one factor with all that are nested in it, such as ideas with their stages. */
export function chooseElimination(factors: readonly RandomFactor[]): Elimination {
  const splits = factors.map((outer, block) => {
    const nested = factors.map((inner, index) =>
      index === block ? new Int32Array(0) : parentsIn(inner, outer),
    );
    const blockSizes = new Float64Array(outer.levels).fill(1);
    for (const parents of nested)
      for (const parent of parents ?? []) blockSizes[parent] = (blockSizes[parent] ?? 0) + 1;
    const eliminated = factors.flatMap((_, index) => (nested[index] ? [index] : []));
    const dense = factors.flatMap((_, index) => (nested[index] ? [] : [index]));
    const denseLevels = dense.reduce((sum, index) => sum + (factors[index]?.levels ?? 0), 0);
    const cost = blockSizes.reduce((sum, size) => sum + size ** 3, denseLevels ** 3);
    return { block, eliminated, dense, denseLevels, cost };
  });
  const [first, ...others] = splits;
  if (!first) return { block: 0, eliminated: [], dense: [], denseLevels: 0 };
  return others.reduce((best, split) => (split.cost < best.cost ? split : best), first);
}

/** The outer level of each inner one, or null unless every inner level lies in just one outer level. */
export function parentsIn(inner: RandomFactor, outer: RandomFactor): Int32Array | null {
  const parents = new Int32Array(inner.levels).fill(-1);
  for (let row = 0; row < inner.codes.length; row++) {
    const level = inner.codes[row] ?? -1;
    if (level < 0) continue;
    const parent = outer.codes[row] ?? -1;
    if (parent < 0) return null;
    const known = parents[level] ?? -1;
    if (known === -1) parents[level] = parent;
    else if (known !== parent) return null;
  }
  return parents;
}
