import { subtractProduct } from "../linear-algebra/subtract-product";
import { SMALL_RATIO } from "./reduce-blocks";
import type { SolvedSystem } from "./solve-system";

/**
 * The levels d of dense factors whose ratio is zero or nearly so. For other dense levels Z_dᵀ P … follows from T
 * divided by the ratio; for these it has to be multiplied out: M_d = e_d − T Wᵀ H₁⁻¹ Z_d, and Zᵀ P Z_d = (Zᵀ H₁⁻¹ …) M_d.
 */
export type ExplicitColumns = {
  /** Columns of the dense system, rising. */
  readonly columns: Int32Array;
  /** Place of each dense column among them, or −1. */
  readonly place: Int32Array;
  /** T Wᵀ H₁⁻¹ Z_d: kept × these columns. */
  readonly projected: Float64Array;
  /** Z_dᵀ P Z_e: these × these. */
  readonly products: Float64Array;
};

/** Whether Zᵀ P … of the factor is multiplied out. */
export function isExplicit(system: SolvedSystem, factor: number): boolean {
  const entry = system.problem.factors[factor];
  return entry?.eliminated === false && (system.ratios[factor] ?? 0) <= SMALL_RATIO;
}

export function explicitColumns(system: SolvedSystem): ExplicitColumns {
  const { problem, normal, kept, inverse } = system;
  const size = kept.length;
  const stride = problem.dense + problem.fixed + 1;
  const list = problem.factors.flatMap(({ firstColumn, levels }, factor) =>
    isExplicit(system, factor) ? Array.from({ length: levels }, (_, k) => firstColumn + k) : [],
  );
  const columns = Int32Array.from(list);
  const count = columns.length;
  const place = new Int32Array(problem.dense).fill(-1);
  columns.forEach((column, index) => (place[column] = index));

  const rows = new Float64Array(count * size);
  const products = new Float64Array(count * count);
  for (let e = 0; e < count; e++) {
    const line = (columns[e] ?? 0) * stride;
    for (let i = 0; i < size; i++) rows[e * size + i] = normal[line + (kept[i] ?? 0)] ?? 0;
    for (let f = 0; f < count; f++) products[e * count + f] = normal[line + (columns[f] ?? 0)] ?? 0;
  }
  const turned = new Float64Array(count * size);
  const panel = (values: Float64Array, width: number) => ({ values, start: 0, stride: width });
  subtractProduct(panel(turned, size), panel(rows, size), panel(inverse, size), count, size, size);
  const projected = new Float64Array(size * count);
  for (let e = 0; e < count; e++)
    for (let i = 0; i < size; i++) {
      const value = -(turned[e * size + i] ?? 0);
      turned[e * size + i] = value;
      projected[i * count + e] = value;
    }
  subtractProduct(
    panel(products, count),
    panel(rows, size),
    panel(turned, size),
    count,
    count,
    size,
  );
  return { columns, place, projected, products };
}
