import { subtractProduct } from "../linear-algebra/subtract-product";
import { accumulateProducts } from "./accumulate-products";
import { isExplicit, type ExplicitColumns } from "./explicit-columns";
import type { ProjectedTraces } from "./projected-traces";
import type { SolvedSystem } from "./solve-system";

/**
 * ‖Z_kᵀ P Z_l‖² (Frobenius) of each pair of factors, which is tr(P Z_k Z_kᵀ P Z_l Z_lᵀ): factors × factors.
 *
 * @param memory gives an array of at least (dense + fixed)² for each number, the same one each time
 */
export function projectedSquares(
  system: SolvedSystem,
  explicit: ExplicitColumns,
  { local, localStart }: ProjectedTraces,
  memory: (use: number) => Float64Array,
): Float64Array {
  const { problem, kept, inverse } = system;
  const { factors } = problem;
  const count = factors.length;
  const size = kept.length;
  const squares = new Float64Array(count * count);
  const put = (k: number, l: number, value: number) => {
    squares[k * count + l] = value;
    squares[l * count + k] = value;
  };
  const eliminated = factors.flatMap((entry, k) => (entry.eliminated ? [k] : []));
  const dense = factors.flatMap((entry, k) => (entry.eliminated ? [] : [k]));
  const spare = memory(0);
  eliminated.forEach((k, use) => accumulateProducts(system, k, memory(use + 1), spare));

  addBlockSquares(system, local, localStart, squares);
  eliminated.forEach((k, first) => {
    const left = memory(first + 1);
    eliminated.slice(0, first + 1).forEach((l, second) => {
      const right = memory(second + 1);
      let sum = 0;
      for (let a = 0; a < size; a++)
        for (let b = 0; b < size; b++)
          sum += (left[a * size + b] ?? 0) * (right[b * size + a] ?? 0);
      put(k, l, (squares[k * count + l] ?? 0) + sum);
    });
    for (const l of dense) {
      if (isExplicit(system, l)) {
        put(k, l, explicitCross(system, explicit, k, l));
        continue;
      }
      const from = system.keptPlace[factors[l]?.firstColumn ?? 0] ?? 0;
      const to = from + (factors[l]?.levels ?? 0);
      let sum = 0;
      for (let a = 0; a < size; a++)
        for (let b = from; b < to; b++)
          sum += (left[a * size + b] ?? 0) * (inverse[a * size + b] ?? 0);
      put(k, l, sum / (system.ratios[l] ?? 1) ** 2);
    }
  });
  dense.forEach((k, first) => {
    for (const l of dense.slice(0, first + 1)) put(k, l, denseSquare(system, explicit, k, l));
  });
  return squares;
}

/** Σ (K² − 2 K Q) over pairs of levels of one block: what two eliminated factors share besides the dense part. */
function addBlockSquares(
  { problem, sums }: SolvedSystem,
  local: Float64Array,
  localStart: Float64Array,
  squares: Float64Array,
): void {
  const { blocks, fixed, factors } = problem;
  for (let block = 0; block < blocks.count; block++) {
    const firstLevel = blocks.levelStart[block] ?? 0;
    const levels = (blocks.levelStart[block + 1] ?? 0) - firstLevel;
    const width =
      (blocks.columnStart[block + 1] ?? 0) - (blocks.columnStart[block] ?? 0) + fixed + 1;
    for (let level = 0; level < levels; level++) {
      const row = (blocks.sumStart[block] ?? 0) + level * (width + levels) + width;
      const line = (localStart[block] ?? 0) + level * levels;
      const k = blocks.levelFactor[firstLevel + level] ?? 0;
      for (let other = 0; other < levels; other++) {
        const own = sums[row + other] ?? 0;
        const at = k * factors.length + (blocks.levelFactor[firstLevel + other] ?? 0);
        squares[at] = (squares[at] ?? 0) + own * (own - 2 * (local[line + other] ?? 0));
      }
    }
  }
}

/** An eliminated factor with a dense one that is multiplied out: Σ ‖c_D − Bᵀ c_W‖² with B = T Wᵀ H₁⁻¹ Z_D. */
function explicitCross(
  { problem, sums, kept, keptPlace }: SolvedSystem,
  { columns: explicit, place, projected }: ExplicitColumns,
  eliminated: number,
  denseFactor: number,
): number {
  const { blocks, dense, fixed, factors } = problem;
  const first = place[factors[denseFactor]?.firstColumn ?? 0] ?? 0;
  const length = factors[denseFactor]?.levels ?? 0;
  const size = kept.length;
  const stride = explicit.length;
  const squares = new Float64Array(size * size);
  const panel = { values: projected, start: first, stride };
  subtractProduct({ values: squares, start: 0, stride: size }, panel, panel, size, size, length);
  const used = new Int32Array(blocks.largest.width);
  const own = new Int32Array(blocks.largest.width);
  let sum = 0;
  for (let block = 0; block < blocks.count; block++) {
    const firstLevel = blocks.levelStart[block] ?? 0;
    const levels = (blocks.levelStart[block + 1] ?? 0) - firstLevel;
    const firstColumn = blocks.columnStart[block] ?? 0;
    const columns = (blocks.columnStart[block + 1] ?? 0) - firstColumn;
    const width = columns + fixed;
    for (let c = 0; c < width; c++) {
      const column = c < columns ? (blocks.columns[firstColumn + c] ?? 0) : dense + c - columns;
      used[c] = keptPlace[column] ?? -1;
      const at = (c < columns ? (place[column] ?? -1) : -1) - first;
      own[c] = at >= 0 && at < length ? at : -1;
    }
    for (let level = 0; level < levels; level++) {
      if (blocks.levelFactor[firstLevel + level] !== eliminated) continue;
      const start = (blocks.sumStart[block] ?? 0) + level * (width + 1 + levels);
      for (let c = 0; c < width; c++) {
        const weight = sums[start + c] ?? 0;
        if (weight === 0) continue;
        const at = own[c] ?? -1;
        if (at >= 0) sum += weight * weight;
        for (let d = 0; d < width; d++) {
          const i = used[d] ?? -1;
          if (i < 0) continue;
          const both = weight * (sums[start + d] ?? 0);
          if (at >= 0) sum -= 2 * both * (projected[i * stride + first + at] ?? 0);
          // `squares` holds −B Bᵀ.
          const j = used[c] ?? -1;
          if (j >= 0) sum -= both * (squares[j * size + i] ?? 0);
        }
      }
    }
  }
  return sum;
}

function denseSquare(
  system: SolvedSystem,
  explicit: ExplicitColumns,
  first: number,
  second: number,
): number {
  const { problem, kept, keptPlace, inverse, ratios } = system;
  const { factors } = problem;
  const [k, l] = isExplicit(system, first) ? [first, second] : [second, first];
  const rows = factors[k];
  const columns = factors[l];
  if (!rows || !columns) return 0;
  const size = kept.length;
  const count = explicit.columns.length;
  const [firstExplicit, secondExplicit] = [isExplicit(system, k), isExplicit(system, l)];
  const [scale, otherScale] = [ratios[k] ?? 1, ratios[l] ?? 1];
  let sum = 0;
  for (let a = 0; a < rows.levels; a++) {
    const row = rows.firstColumn + a;
    const at = (explicit.place[row] ?? 0) * count;
    const line = (keptPlace[row] ?? 0) * size;
    for (let b = 0; b < columns.levels; b++) {
      const column = columns.firstColumn + b;
      let value: number;
      if (secondExplicit) value = explicit.products[at + (explicit.place[column] ?? 0)] ?? 0;
      else if (firstExplicit)
        value =
          (explicit.projected[(keptPlace[column] ?? 0) * count + (explicit.place[row] ?? 0)] ?? 0) /
          otherScale;
      else
        value =
          ((row === column ? 1 : 0) - (inverse[line + (keptPlace[column] ?? 0)] ?? 0) / scale) /
          otherScale;
      sum += value * value;
    }
  }
  return sum;
}
