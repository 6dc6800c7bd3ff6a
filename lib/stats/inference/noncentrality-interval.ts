import { StatsError } from "../stats-error";
import { findRoot } from "./find-root";
import type { Interval } from "./interval";
import { noncentralTProbability } from "./noncentral-t";
import { tQuantile } from "./t-distribution";

/**
 * The confidence interval of the noncentrality that an observed t speaks for: the noncentralities at which t is just
 * the upper or the lower end of the distribution's middle part.
 *
 * @param t an observed pooled t
 * @throws StatsError "not-converged"
 */
export function noncentralityInterval(
  t: number,
  degreesOfFreedom: number,
  level: number,
): Interval {
  const tail = (1 - level) / 2;
  // About one interval's half width: near enough for the first bracket.
  const reach =
    Math.abs(tQuantile(tail, degreesOfFreedom)) * Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom));
  const limit = (probability: number, step: number) => {
    const excess = (noncentrality: number) =>
      noncentralTProbability(t, degreesOfFreedom, noncentrality) - probability;
    return findRoot(excess, t, bracketEnd(excess, t, step));
  };
  return { lower: limit(1 - tail, -reach), upper: limit(tail, reach), level };
}

/** Walks away from `start` until the function's sign has changed. */
function bracketEnd(f: (x: number) => number, start: number, step: number): number {
  const positive = f(start) > 0;
  for (let reached = step, tries = 0; tries < 60; tries++, reached *= 2) {
    if (f(start + reached) > 0 !== positive) return start + reached;
  }
  throw new StatsError("not-converged", "A limit of an interval could not be bracketed.");
}
