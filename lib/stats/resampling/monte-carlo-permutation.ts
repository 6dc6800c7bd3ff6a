import { StatsError } from "../stats-error";
import { centerSums } from "./centered-sums";
import type { UniformGenerator } from "./generator";

/** Some three seconds. */
const MOST_DRAWS = 250_000_000;

/** How many random labellings have a difference at least as far out as the observed one. */
export type LabellingCounts = {
  readonly greater: number;
  readonly less: number;
  readonly twoSided: number;
};

/**
 * Draws random labellings: for each, a fresh copy of the pooled values (arm, then reference) is shuffled by
 * i = N − 1, …, 1, j = ⌊u (i + 1)⌋, exchange, and its first values are the arm. N − 1 draws a labelling.
 *
 * @throws StatsError "too-large"
 * Source of the shuffle: Durstenfeld 1964, Communications of the ACM 7:420.
 */
export function countLabellings(
  pooled: readonly number[],
  armSize: number,
  { generator, permutations }: { generator: UniformGenerator; permutations: number },
): LabellingCounts {
  requireDraws(pooled.length, permutations);
  const { deviations, observed, slack } = centerSums(pooled, armSize);
  const far = Math.abs(observed) - slack;
  let [greater, less, twoSided] = [0, 0, 0];
  forEachLabelling({ values: deviations, armSize, generator, permutations }, (sum) => {
    if (sum >= observed - slack) greater++;
    if (sum <= observed + slack) less++;
    if (Math.abs(sum) >= far) twoSided++;
  });
  return { greater, less, twoSided };
}

/** Calls `visit` with the arm's sum under each random labelling. */
export function forEachLabelling(
  {
    values,
    armSize,
    generator,
    permutations,
  }: {
    values: Float64Array;
    armSize: number;
    generator: UniformGenerator;
    permutations: number;
  },
  visit: (armSum: number) => void,
): void {
  const shuffled = new Float64Array(values.length);
  for (let replicate = 0; replicate < permutations; replicate++) {
    shuffled.set(values);
    let place = values.length - 1;
    for (; place >= armSize && place > 0; place--) {
      const other = Math.floor(generator() * (place + 1));
      const kept = shuffled[place] ?? 0;
      shuffled[place] = shuffled[other] ?? 0;
      shuffled[other] = kept;
    }
    // Who is in the arm stands now; the rest of the shuffle would exchange within it, and only its draws are taken.
    for (; place > 0; place--) generator();
    let sum = 0;
    for (let index = 0; index < armSize; index++) sum += shuffled[index] ?? 0;
    visit(sum);
  }
}

function requireDraws(count: number, permutations: number): void {
  const most = Math.floor(MOST_DRAWS / count);
  if (permutations <= most) return;
  throw new StatsError(
    "too-large",
    `${permutations} permutations of ${count} values are more work than is allowed; ask for ${most} or fewer.`,
  );
}
