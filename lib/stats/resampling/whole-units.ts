/** The least common multiple of 1 to 10: means of up to ten whole scores, and their differences, are multiples of 1/2520. */
const LARGEST_DENOMINATOR = 2_520;

/** Values are taken as given to nine decimals, as they are when ranked. */
const ROUNDING = 1e-9;

/**
 * The values as whole multiples of a common unit 1/m, with the smallest m up to 2,520; null if there is none.
 * Means of whole scores have such a unit, and sums of whole numbers tie exactly where sums of means differ in last bits.
 *
 * @param values finite
 * @example wholeUnits([0.5, -1 / 3]) // [3, -2]
 */
export function wholeUnits(values: readonly number[]): number[] | null {
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  if (largest * LARGEST_DENOMINATOR > 1e9) return null;
  for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
    const isWhole = (value: number) => {
      const scaled = value * denominator;
      return Math.abs(scaled - Math.round(scaled)) <= ROUNDING * denominator;
    };
    if (values.every(isWhole)) return values.map((value) => Math.round(value * denominator));
  }
  return null;
}
