import { StatsError } from "../stats-error";

/** One column of a model: what it is called and its value for each unit. */
export type DesignTerm = { readonly name: string; readonly values: ArrayLike<number> };

/** X = Q R with orthonormal columns in Q and an upper triangle R. */
export type Decomposition = {
  readonly names: readonly string[];
  /** One array for each column of X, each as long as X has rows. */
  readonly q: readonly Float64Array[];
  /** R⁻¹, column after column. */
  readonly inverse: readonly Float64Array[];
};

/** A column that keeps less than this share of its length beside the earlier ones is their combination. */
const DEPENDENT = 1e-7;

/**
 * The QR decomposition of a model's columns by Householder reflections, in the columns' order.
 *
 * @param terms columns of equal length, each of finite numbers
 * @throws StatsError "not-identifiable", naming the first column that the columns before it already determine
 * Source: Golub & Van Loan, Matrix Computations, algorithm 5.2.1; the tolerance is that of R's `lm`.
 */
export function decompose(terms: readonly DesignTerm[]): Decomposition {
  const rows = terms[0]?.values.length ?? 0;
  const columns = terms.map((term) => Float64Array.from(term.values));
  const r = terms.map(() => new Float64Array(terms.length));
  const scales = terms.map(() => 0);
  columns.forEach((column, step) => {
    // Everything from `step` down is what the earlier columns leave over; above it stands R.
    const whole = Math.hypot(...column.subarray(0, step), norm(column, step));
    const left = norm(column, step);
    if (rows <= step || !(left > DEPENDENT * whole)) throw dependent(terms, step);
    const diagonal = (column[step] ?? 0) > 0 ? -left : left;
    r[step]?.set(column.subarray(0, step));
    (r[step] ?? column)[step] = diagonal;
    column[step] = (column[step] ?? 0) - diagonal;
    scales[step] = -1 / (diagonal * (column[step] ?? 1));
    for (let later = step + 1; later < columns.length; later++)
      reflect(columns[later] ?? column, column, step, scales[step] ?? 0);
  });
  return {
    names: terms.map((term) => term.name),
    q: columns.map((_, place) => orthonormalColumn(columns, scales, place)),
    inverse: invertTriangle(r),
  };
}

/** (I − scale · v vᵀ) applied to the target, with v the reflector from its own row down. */
function reflect(target: Float64Array, reflector: Float64Array, from: number, scale: number): void {
  let product = 0;
  for (let row = from; row < target.length; row++)
    product += (target[row] ?? 0) * (reflector[row] ?? 0);
  product *= scale;
  for (let row = from; row < target.length; row++)
    target[row] = (target[row] ?? 0) - product * (reflector[row] ?? 0);
}

function orthonormalColumn(
  reflectors: readonly Float64Array[],
  scales: readonly number[],
  place: number,
): Float64Array {
  const column = new Float64Array(reflectors[0]?.length ?? 0);
  column[place] = 1;
  for (let step = place; step >= 0; step--)
    reflect(column, reflectors[step] ?? column, step, scales[step] ?? 0);
  return column;
}

function invertTriangle(r: readonly Float64Array[]): Float64Array[] {
  return r.map((_, place) => {
    const solution = new Float64Array(r.length);
    solution[place] = 1;
    for (let row = place; row >= 0; row--) {
      let rest = solution[row] ?? 0;
      for (let column = row + 1; column <= place; column++)
        rest -= (r[column]?.[row] ?? 0) * (solution[column] ?? 0);
      solution[row] = rest / (r[row]?.[row] ?? 0);
    }
    return solution;
  });
}

function norm(values: Float64Array, from: number): number {
  let largest = 0;
  for (let row = from; row < values.length; row++)
    largest = Math.max(largest, Math.abs(values[row] ?? 0));
  if (largest === 0) return 0;
  let sum = 0;
  for (let row = from; row < values.length; row++) sum += ((values[row] ?? 0) / largest) ** 2;
  return largest * Math.sqrt(sum);
}

function dependent(terms: readonly DesignTerm[], step: number): StatsError {
  const name = terms[step]?.name ?? "";
  return new StatsError(
    "not-identifiable",
    `The effect of “${name}” cannot be told apart from ${
      step <= 1
        ? "the model's constant, since it takes one value only"
        : "those of the other terms, which determine it among these units"
    }.`,
  );
}
