import normal from "@stdlib/stats-base-dists-normal";

/** The three p values of one test, so that the caller chooses the alternative. */
export type TailProbabilities = {
  readonly pTwoSided: number;
  /** Against a statistic above its expectation. */
  readonly pGreater: number;
  /** Against a statistic below its expectation. */
  readonly pLess: number;
};

/** The p values of the same test with the statistic's sign turned. */
export function turnTails({ pTwoSided, pGreater, pLess }: TailProbabilities): TailProbabilities {
  return { pTwoSided, pGreater: pLess, pLess: pGreater };
}

export type NormalApproximation = {
  /** Deviation from the expectation by its standard deviation, without continuity correction. */
  readonly z: number;
  /** With continuity correction: the deviation is taken half a step nearer to zero. */
  readonly corrected: TailProbabilities;
  /** Without it. */
  readonly uncorrected: TailProbabilities;
};

/**
 * The normal approximation of a statistic that moves in steps of one, such as a sum of ranks.
 *
 * @param deviation the statistic − its expectation
 * @param standardDeviation above 0, with any correction for ties already in it
 * The continuity correction is that of R's `wilcox.test`: half a step towards zero for the two-sided p, half a step
 * against the alternative for a one-sided one.
 */
export function normalApproximation(
  deviation: number,
  standardDeviation: number,
): NormalApproximation {
  const tails = (half: number): TailProbabilities => {
    const distance = Math.max(0, Math.abs(deviation) - half);
    return {
      pTwoSided: Math.min(1, 2 * lowerTail(-distance / standardDeviation)),
      pGreater: lowerTail((half - deviation) / standardDeviation),
      pLess: lowerTail((deviation + half) / standardDeviation),
    };
  };
  return { z: deviation / standardDeviation, corrected: tails(0.5), uncorrected: tails(0) };
}

function lowerTail(z: number): number {
  return normal.cdf(z, 0, 1);
}
