import { StatsError } from "../stats-error";
import type { Interval } from "./interval";
import { noncentralT } from "./noncentral-t";
import { tQuantile } from "./t-distribution";

/**
 * The confidence interval of the noncentrality that an observed t speaks for: the noncentralities at which t is just
 * the upper or the lower end of the distribution's middle part. Each end is found by Newton steps, kept between the
 * places where t is known to be too likely and too unlikely.
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
  // About one interval's half width: near enough for a first guess.
  const reach =
    Math.abs(tQuantile(tail, degreesOfFreedom)) * Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom));
  const limit = (probability: number, guess: number) =>
    solve((noncentrality) => {
      const at = noncentralT(t, degreesOfFreedom, noncentrality);
      return { excess: at.probability - probability, slope: at.slope };
    }, guess);
  return { lower: limit(1 - tail, t - reach), upper: limit(tail, t + reach), level };
}

/** The root of a falling function: Newton's steps, or half the bracket where a step would leave it. */
function solve(
  f: (x: number) => { readonly excess: number; readonly slope: number },
  guess: number,
): number {
  let [low, high] = [-Infinity, Infinity];
  let x = guess;
  for (let step = 0; step < 200; step++) {
    const { excess, slope } = f(x);
    if (excess === 0) return x;
    if (excess > 0) low = x;
    else high = x;
    const newton = slope < 0 ? x - excess / slope : NaN;
    const isNewton = newton > low && newton < high;
    const next = isNewton ? newton : middle(low, high, x);
    // Newton's step squares the error: what is left after so short a one is below a number's last digit.
    const near = isNewton ? 1e-8 : 1e-14;
    if (Math.abs(next - x) <= near * Math.max(1, Math.abs(x))) return next;
    x = next;
  }
  throw new StatsError("not-converged", "A limit of an interval could not be found.");
}

/** Half way between two places, or well beyond the one that is known. */
function middle(low: number, high: number, x: number): number {
  if (low === -Infinity) return x - Math.max(1, Math.abs(x));
  if (high === Infinity) return x + Math.max(1, Math.abs(x));
  return (low + high) / 2;
}
