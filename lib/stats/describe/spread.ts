import { requireUnits } from "../data/require-units";
import { exactSum } from "./exact-sum";
import { mean } from "./mean";

/**
 * The sample variance: squared deviations from the mean, divided by n − 1; in squared units.
 *
 * The mean is a rounded number, so the sum of squares is corrected by the deviations' own sum (Chan, Golub & LeVeque
 * 1983, The American Statistician 37:242–247).
 *
 * @param values two or more finite numbers
 * @throws StatsError "too-few-units", "non-finite"
 */
export function variance(values: readonly number[]): number {
  requireUnits(values, 2, "a variance");
  const center = mean(values);
  const deviations = values.map((value) => value - center);
  const correction = exactSum(deviations) ** 2 / values.length;
  for (let place = 0; place < deviations.length; place++)
    deviations[place] = (deviations[place] ?? 0) ** 2;
  const squares = exactSum(deviations);
  return Math.max(0, squares - correction) / (values.length - 1);
}

/**
 * The sample standard deviation (divisor n − 1), in the values' units.
 *
 * @throws StatsError "too-few-units", "non-finite"
 * @example standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // 2.138…
 */
export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}
