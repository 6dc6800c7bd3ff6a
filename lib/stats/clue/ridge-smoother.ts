import { choleskyInPlace, solveLower, solveLowerTransposed } from "../linear-algebra/cholesky";
import type { UniformGenerator } from "../resampling/generator";
import { StatsError } from "../stats-error";

/** How an idea's score comes from the other ideas' arms: scores = S y, with S row by row. */
export type Smoother = { readonly weights: Float64Array; readonly size: number };

/**
 * The out-of-fold scores of a ridge classifier, as weights on the other ideas' labels. Folds are drawn from ideas alone,
 * never from their arms, and whole ideas are left out: S holds no weight of an idea on its own fold. Repeats of the
 * folds are averaged. Since S doesn't depend on the labels, permuting them costs one product each.
 *
 * In each fold the features are centred and scaled by the other folds' ideas, and the penalty is the number of those:
 * fixed beforehand, nothing is tuned. The intercept is left out of the score, as its value differs between folds by
 * what was left out.
 *
 * @param rows n ≥ 4 ideas, each with the same p finite features
 * @throws StatsError "too-few-units" | "invalid-option"
 * Source: Hastie, Tibshirani & Friedman 2009, The Elements of Statistical Learning, 2nd edition, sections 3.4.1 and 7.10.
 */
export function crossValidatedSmoother(
  rows: readonly (readonly number[])[],
  generator: UniformGenerator,
  { folds = 5, repeats = 10 } = {},
): Smoother {
  const size = rows.length;
  if (size < 4)
    throw new StatsError("too-few-units", "Too few ideas to leave some out: at least 4.");
  if (folds < 2) throw new StatsError("invalid-option", "There are at least 2 folds.");
  const weights = new Float64Array(size * size);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const order = shuffled(size, generator);
    for (let fold = 0; fold < Math.min(folds, size); fold++) {
      const isLeftOut = (place: number) => place % Math.min(folds, size) === fold;
      const test = order.filter((_, place) => isLeftOut(place));
      const training = order.filter((_, place) => !isLeftOut(place));
      addFold(weights, size, rows, training, test, 1 / repeats);
    }
  }
  return { weights, size };
}

/** The score of each idea from labels, 1 for one arm and 0 for the other. */
export function scoresOf({ weights, size }: Smoother, labels: ArrayLike<number>): number[] {
  return Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column++) {
      sum += (weights[row * size + column] ?? 0) * (labels[column] ?? 0);
    }
    return sum;
  });
}

function addFold(
  weights: Float64Array,
  size: number,
  rows: readonly (readonly number[])[],
  training: readonly number[],
  test: readonly number[],
  share: number,
): void {
  const standardise = standardiserOf(training.map((place) => rows[place] ?? []));
  const known = training.map((place) => standardise(rows[place] ?? []));
  const width = known[0]?.length ?? 0;
  const factor = penalisedProducts(known, width);
  if (!choleskyInPlace(factor, width)) {
    throw new StatsError("not-converged", "The classifier's equations could not be solved.");
  }
  for (const place of test) {
    const direction = Float64Array.from(standardise(rows[place] ?? []));
    solveLower(factor, width, direction);
    solveLowerTransposed(factor, width, direction);
    known.forEach((values, index) => {
      const weight = values.reduce((sum, value, at) => sum + value * (direction[at] ?? 0), 0);
      const cell = place * size + (training[index] ?? 0);
      weights[cell] = (weights[cell] ?? 0) + share * weight;
    });
  }
}

/** Z'Z + n I. */
function penalisedProducts(known: readonly (readonly number[])[], width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = row === column ? known.length : 0;
      for (const values of known) sum += (values[row] ?? 0) * (values[column] ?? 0);
      products[row * width + column] = sum;
    }
  }
  return products;
}

/** Centres and scales by these rows; a feature without spread there becomes 0. */
function standardiserOf(rows: readonly (readonly number[])[]) {
  const width = rows[0]?.length ?? 0;
  const scales = Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(
      values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length,
    );
    return { centre, spread: spread > 1e-9 * (1 + Math.abs(centre)) ? spread : Infinity };
  });
  return (row: readonly number[]) =>
    scales.map(({ centre, spread }, column) => ((row[column] ?? 0) - centre) / spread);
}

/** 0 … n − 1 in random order. */
export function shuffled(size: number, generator: UniformGenerator): number[] {
  const order = Array.from({ length: size }, (_, place) => place);
  for (let place = size - 1; place > 0; place--) {
    const other = Math.floor(generator() * (place + 1));
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}
