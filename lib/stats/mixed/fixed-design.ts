import { StatsError } from "../stats-error";

/** The columns of the fixed effects: X without those that earlier columns already say, as X = Q R. */
export type FixedDesign = {
  readonly observations: number;
  /** Of the columns that were kept. */
  readonly names: readonly string[];
  /** Places of the kept columns among those given. */
  readonly places: readonly number[];
  readonly aliased: readonly string[];
  /** Row-major, observations × kept columns, with orthonormal columns. */
  readonly q: Float64Array;
  /** Upper triangle, row-major, kept × kept. */
  readonly r: Float64Array;
};

export type FixedColumns = {
  readonly names: readonly string[];
  /** Each with one number for each row; an intercept is a column of ones. */
  readonly columns: readonly ArrayLike<number>[];
};

/** A column of which less than this share is new is a combination of the earlier ones, as in R's `lm`. */
const NEW_SHARE = 1e-7;

/**
 * Makes the columns orthonormal by Gram–Schmidt, twice over so that rounding does not creep in, and leaves out the
 * columns that are combinations of earlier ones (as R's `lm` and lme4 do).
 *
 * @throws StatsError "invalid-option" | "non-finite" | "too-few-units" (no more rows than columns)
 */
export function orthonormalise({ names, columns }: FixedColumns): FixedDesign {
  const observations = columns[0]?.length ?? 0;
  if (names.length !== columns.length || columns.length === 0)
    throw new StatsError(
      "invalid-option",
      "The fixed effects need a column and a name each, and one of them at least.",
    );
  const basis: Float64Array[] = [];
  const triangle: Float64Array[] = [];
  const places: number[] = [];
  columns.forEach((column, place) => {
    if (column.length !== observations)
      throw new StatsError("invalid-option", "The columns of the fixed effects differ in length.");
    const rest = Float64Array.from(column);
    const whole = Math.sqrt(dot(rest, rest));
    if (!Number.isFinite(whole))
      throw new StatsError(
        "non-finite",
        `The column “${names[place] ?? ""}” of the fixed effects holds a value that is not a finite number.`,
      );
    const weights = new Float64Array(columns.length);
    for (let pass = 0; pass < 2; pass++)
      basis.forEach((unit, index) => {
        const weight = dot(unit, rest);
        weights[index] = (weights[index] ?? 0) + weight;
        for (let row = 0; row < observations; row++)
          rest[row] = (rest[row] ?? 0) - weight * (unit[row] ?? 0);
      });
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > NEW_SHARE * whole)) return;
    weights[basis.length] = length;
    for (let row = 0; row < observations; row++) rest[row] = (rest[row] ?? 0) / length;
    basis.push(rest);
    triangle.push(weights);
    places.push(place);
  });
  const kept = basis.length;
  if (observations <= kept)
    throw new StatsError(
      "too-few-units",
      `The model has ${kept} fixed effects and only ${observations} rows to estimate them from.`,
    );
  const q = new Float64Array(observations * kept);
  const r = new Float64Array(kept * kept);
  basis.forEach((unit, index) => {
    for (let row = 0; row < observations; row++) q[row * kept + index] = unit[row] ?? 0;
    for (let above = 0; above <= index; above++)
      r[above * kept + index] = triangle[index]?.[above] ?? 0;
  });
  return {
    observations,
    names: places.map((place) => names[place] ?? ""),
    places,
    aliased: names.filter((_, place) => !places.includes(place)),
    q,
    r,
  };
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < left.length; row++) sum += (left[row] ?? 0) * (right[row] ?? 0);
  return sum;
}

/** The response less its least-squares fit, scaled so that its squares add up to observations − columns. */
export type ScaledResidual = {
  readonly values: Float64Array;
  /** The residual standard deviation that it was divided by. */
  readonly scale: number;
  /** Qᵀ y. */
  readonly fit: Float64Array;
};

/**
 * @throws StatsError "non-finite" | "zero-variance" where the fixed effects leave nothing of the response
 */
export function scaleResidual(design: FixedDesign, response: ArrayLike<number>): ScaledResidual {
  const { observations, q, names } = design;
  const columns = names.length;
  const values = Float64Array.from(response);
  const fit = new Float64Array(columns);
  const whole = Math.sqrt(dot(values, values));
  if (!Number.isFinite(whole))
    throw new StatsError("non-finite", "The response holds a value that is not a finite number.");
  for (let pass = 0; pass < 2; pass++) {
    const weights = new Float64Array(columns);
    for (let row = 0; row < observations; row++)
      for (let k = 0; k < columns; k++)
        weights[k] = (weights[k] ?? 0) + (q[row * columns + k] ?? 0) * (values[row] ?? 0);
    for (let row = 0; row < observations; row++) {
      let fitted = 0;
      for (let k = 0; k < columns; k++) fitted += (q[row * columns + k] ?? 0) * (weights[k] ?? 0);
      values[row] = (values[row] ?? 0) - fitted;
    }
    for (let k = 0; k < columns; k++) fit[k] = (fit[k] ?? 0) + (weights[k] ?? 0);
  }
  const left = Math.sqrt(dot(values, values));
  if (!(left > 1e-12 * whole))
    throw new StatsError(
      "zero-variance",
      "The fixed effects fit every score exactly, so that there is no variance to estimate.",
    );
  const scale = left / Math.sqrt(observations - columns);
  for (let row = 0; row < observations; row++) values[row] = (values[row] ?? 0) / scale;
  return { values, scale, fit };
}
