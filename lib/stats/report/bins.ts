/** How a metric's scores are binned: the bins' centres are the whole multiples of `width` from `first` to `last`. */
export type Bins = { readonly width: number; readonly first: number; readonly last: number };

const MOST_BINS = 101;
const NICE_BINS = 25;

/**
 * Bins for a metric: one a whole number where the scores are whole numbers, else a step of 1, 2 or 5 × 10ᵏ that gives
 * about twenty bins.
 *
 * @param scores one or more finite scores of the metric, over all stages and arms
 * @param scale its ends where they are known; scores outside of it get bins too
 */
export function chooseBins(
  scores: ArrayLike<number>,
  scale: { readonly minimum: number | null; readonly maximum: number | null },
): Bins {
  let low = scale.minimum ?? Infinity;
  let high = scale.maximum ?? -Infinity;
  let isWhole = true;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    low = Math.min(low, score);
    high = Math.max(high, score);
    if (isWhole && !Number.isInteger(score)) isWhole = false;
  }
  const whole = isWhole && high - low < MOST_BINS;
  const width = whole || high === low ? 1 : niceStep((high - low) / NICE_BINS);
  return { width, first: Math.round(low / width), last: Math.round(high / width) };
}

/** Which bin a score falls in, counted from the first. */
export function binOf(score: number, { width, first }: Bins): number {
  return Math.round(score / width) - first;
}

/** A bin's centre, free of the noise that multiplying by 0.1 leaves. */
export function centerOf(index: number, { width, first }: Bins): number {
  return Number(((first + index) * width).toPrecision(12));
}

/** The smallest of 1, 2 and 5 × 10ᵏ that is not below the width. */
function niceStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= width) ?? 10;
  return factor * power;
}
