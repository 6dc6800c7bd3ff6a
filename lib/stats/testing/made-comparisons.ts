import type { Comparison } from "../pairwise/comparison";
import type { UniformGenerator } from "../resampling/generator";

/** A comparison for tests, with what the test does not care about filled in. */
export function madeComparison(part: Partial<Comparison>): Comparison {
  return {
    left: "A",
    right: "B",
    outcome: "left",
    judge: null,
    item: null,
    axis: "novelty",
    ...part,
  };
}

/** Comparisons by their counts: `wins` and `ties` in rows and columns of the methods. */
export function comparisonsOf(
  methods: readonly string[],
  wins: readonly (readonly number[])[],
  ties: readonly (readonly number[])[] = [],
): Comparison[] {
  return methods.flatMap((left, row) =>
    methods.flatMap((right, column) => {
      const won = new Array<Comparison>(wins[row]?.[column] ?? 0).fill(
        madeComparison({ left, right }),
      );
      const even = row < column ? (ties[row]?.[column] ?? 0) : 0;
      const tied = new Array<Comparison>(even).fill(
        madeComparison({ left, right, outcome: "tie" }),
      );
      return [...won, ...tied];
    }),
  );
}

/** Random comparisons by Davidson's model, of methods `m0`, `m1`, … with these log strengths, by judges `j0`, `j1`, … */
export function simulatedComparisons(
  count: number,
  strengths: readonly number[],
  tieParameter: number,
  judges: number,
  uniform: UniformGenerator,
): Comparison[] {
  return Array.from({ length: count }, () => {
    const left = Math.floor(uniform() * strengths.length);
    const other = Math.floor(uniform() * (strengths.length - 1));
    const right = other >= left ? other + 1 : other;
    const up = Math.exp(strengths[left] ?? 0);
    const down = Math.exp(strengths[right] ?? 0);
    const even = tieParameter * Math.sqrt(up * down);
    const at = uniform() * (up + down + even);
    return madeComparison({
      left: `m${left}`,
      right: `m${right}`,
      outcome: at < up ? "left" : at < up + down ? "right" : "tie",
      judge: `j${Math.floor(uniform() * judges)}`,
    });
  });
}
