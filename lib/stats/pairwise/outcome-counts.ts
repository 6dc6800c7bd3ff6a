import { distinctSorted } from "../data/text-order";
import { requireComparisons, type Comparison } from "./comparison";

/** How often each pair was compared and how it went: all that the models look at. */
export type OutcomeCounts = {
  /** In ASCII order. */
  readonly methods: readonly string[];
  /** Row-major: how often the row's method beat the column's. */
  readonly wins: Float64Array;
  /** Row-major and symmetric: ties of the row's method with the column's. */
  readonly ties: Float64Array;
};

/**
 * Counts comparisons by pair and outcome, whichever side the methods stood on.
 *
 * @throws StatsError "invalid-option" for a method compared with itself
 */
export function countOutcomes(comparisons: readonly Comparison[]): OutcomeCounts {
  requireComparisons(comparisons);
  const methods = distinctSorted(comparisons.flatMap(({ left, right }) => [left, right]));
  const size = methods.length;
  const wins = new Float64Array(size * size);
  const ties = new Float64Array(size * size);
  const codes = outcomeCodes(comparisons, methods);
  for (const code of codes) addCode(code, size, wins, ties);
  return { methods, wins, ties };
}

/**
 * Each comparison as one number, for counting again quickly: winner × methods + loser, and for ties
 * methods² + smaller place × methods + larger place.
 */
export function outcomeCodes(
  comparisons: readonly Comparison[],
  methods: readonly string[],
): Int32Array {
  const places = new Map(methods.map((method, place) => [method, place]));
  const size = methods.length;
  return Int32Array.from(comparisons, ({ left, right, outcome }) => {
    const there = places.get(left) ?? 0;
    const here = places.get(right) ?? 0;
    if (outcome === "tie")
      return size * size + Math.min(there, here) * size + Math.max(there, here);
    return outcome === "left" ? there * size + here : here * size + there;
  });
}

export function addCode(
  code: number,
  size: number,
  wins: Float64Array,
  ties: Float64Array,
  times = 1,
): void {
  if (code < size * size) {
    wins[code] = (wins[code] ?? 0) + times;
    return;
  }
  const pair = code - size * size;
  const mirrored = (pair % size) * size + Math.floor(pair / size);
  ties[pair] = (ties[pair] ?? 0) + times;
  ties[mirrored] = (ties[mirrored] ?? 0) + times;
}

/** Ties of all pairs, each counted once. */
export function countTies({ ties }: OutcomeCounts): number {
  let twice = 0;
  for (const count of ties) twice += count;
  return twice / 2;
}
