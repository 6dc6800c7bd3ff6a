import { StatsError } from "../stats-error";

/**
 * Where an increasing or decreasing function crosses zero, by regula falsi in the Illinois form: the bracket never
 * loses the root, and the steps are nearly those of the secant method.
 *
 * @param f    increasing or decreasing between the two places
 * @param from one place, where the function has one sign
 * @param to   another, where it has the opposite sign
 * @returns the root to about 1e-14 relative to the bracket's size
 * @throws StatsError "not-converged" if the signs are equal or the steps run out
 */
export function findRoot(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [atLow, atHigh] = [f(low), f(high)];
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow * atHigh < 0)) throw notConverged();
  for (let step = 0; step < 200; step++) {
    const middle = (low * atHigh - high * atLow) / (atHigh - atLow);
    const atMiddle = f(middle);
    const tolerance = 1e-14 * Math.max(1, Math.abs(middle));
    if (atMiddle === 0 || Math.abs(high - middle) < tolerance) return middle;
    if (atMiddle * atHigh < 0) [low, atLow] = [high, atHigh];
    // The same end moved twice: halving the other end's value brings that end in.
    else atLow /= 2;
    [high, atHigh] = [middle, atMiddle];
  }
  throw notConverged();
}

function notConverged(): StatsError {
  return new StatsError("not-converged", "A limit of an interval could not be found.");
}
