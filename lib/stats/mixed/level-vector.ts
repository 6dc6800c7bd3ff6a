import { isExplicit, type ExplicitColumns } from "./explicit-columns";
import type { SolvedSystem } from "./solve-system";

/** One number for each level of each factor. */
export type LevelVector = {
  /** In the blocks' order. */
  readonly eliminated: Float64Array;
  /** In the dense system's order. */
  readonly dense: Float64Array;
};

/** Zᵀ P r, for the scaled response r. */
export function projectedResponse(system: SolvedSystem): LevelVector {
  const { problem, solution, normal, kept, sums } = system;
  const { dense, fixed } = problem;
  const result = emptyVector(system);
  eachLevelRow(system, ({ level, row, width, places }) => {
    let sum = sums[row + width] ?? 0;
    for (let c = 0; c < width; c++) {
      const place = system.keptPlace[places[c] ?? 0] ?? -1;
      if (place >= 0) sum -= (sums[row + c] ?? 0) * (solution[place] ?? 0);
    }
    result.eliminated[level] = sum;
  });
  const stride = dense + fixed + 1;
  eachDense(system, (column, factor) => {
    if (!isExplicit(system, factor)) {
      const place = system.keptPlace[column] ?? 0;
      result.dense[column] = (solution[place] ?? 0) / (system.ratios[factor] ?? 1);
      return;
    }
    let sum = normal[column * stride + stride - 1] ?? 0;
    for (let i = 0; i < kept.length; i++)
      sum -= (normal[column * stride + (kept[i] ?? 0)] ?? 0) * (solution[i] ?? 0);
    result.dense[column] = sum;
  });
  return result;
}

/**
 * Zᵀ H⁻¹ X Φ of one fixed effect, with Φ = (Xᵀ H⁻¹ X)⁻¹: products of such vectors are the derivatives of Φ by the
 * variance ratios.
 */
export function fixedShare(
  system: SolvedSystem,
  explicit: ExplicitColumns,
  fixedEffect: number,
): LevelVector {
  const { problem, inverse, kept, keptPlace, sums } = system;
  const size = kept.length;
  const own = size - problem.fixed + fixedEffect;
  const result = emptyVector(system);
  eachLevelRow(system, ({ level, row, width, places }) => {
    let sum = 0;
    for (let c = 0; c < width; c++) {
      const place = keptPlace[places[c] ?? 0] ?? -1;
      if (place >= 0) sum += (sums[row + c] ?? 0) * (inverse[own * size + place] ?? 0);
    }
    result.eliminated[level] = sum;
  });
  eachDense(system, (column, factor) => {
    result.dense[column] = isExplicit(system, factor)
      ? (explicit.projected[own * explicit.columns.length + (explicit.place[column] ?? 0)] ?? 0)
      : -(inverse[own * size + (keptPlace[column] ?? 0)] ?? 0) / (system.ratios[factor] ?? 1);
  });
  return result;
}

/** Zᵀ P Z_f v_f: what the levels of one factor in a vector come to at all levels. */
export function applyProjection(
  system: SolvedSystem,
  factor: number,
  vector: LevelVector,
): LevelVector {
  const { problem, normal, sums, kept, keptPlace, inverse } = system;
  const { dense, fixed, blocks, factors } = problem;
  const stride = dense + fixed + 1;
  const size = kept.length;
  const from = factors[factor];
  const result = emptyVector(system);
  // First Wᵀ H₁⁻¹ Z_f v_f of every dense column, and Z_Eᵀ H₁⁻¹ Z_f v_f.
  const sent = new Float64Array(dense + fixed);
  if (from?.eliminated === false)
    for (let k = 0; k < from.levels; k++) {
      const column = from.firstColumn + k;
      const weight = vector.dense[column] ?? 0;
      for (let to = 0; to < dense + fixed; to++)
        sent[to] = (sent[to] ?? 0) + weight * (normal[column * stride + to] ?? 0);
    }
  eachLevelRow(system, ({ level, row, width, places, firstLevel, levels }) => {
    if (from?.eliminated === false) {
      let sum = 0;
      for (let c = 0; c < width - fixed; c++) {
        const column = places[c] ?? 0;
        if (column >= from.firstColumn && column < from.firstColumn + from.levels)
          sum += (sums[row + c] ?? 0) * (vector.dense[column] ?? 0);
      }
      result.eliminated[level] = sum;
      return;
    }
    if (blocks.levelFactor[level] !== factor) return;
    const weight = vector.eliminated[level] ?? 0;
    for (let c = 0; c < width; c++) {
      const column = places[c] ?? 0;
      sent[column] = (sent[column] ?? 0) + weight * (sums[row + c] ?? 0);
    }
    // Z_Eᵀ H₁⁻¹ Z_E is symmetric: its row serves as its column.
    for (let k = 0; k < levels; k++)
      result.eliminated[firstLevel + k] =
        (result.eliminated[firstLevel + k] ?? 0) + weight * (sums[row + width + 1 + k] ?? 0);
  });
  // Then T applied to the kept columns, and what it takes away.
  const turned = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const weight = sent[kept[i] ?? 0] ?? 0;
    for (let k = 0; k < size; k++)
      turned[k] = (turned[k] ?? 0) + weight * (inverse[i * size + k] ?? 0);
  }
  eachLevelRow(system, ({ level, row, width, places }) => {
    let sum = 0;
    for (let c = 0; c < width; c++) {
      const place = keptPlace[places[c] ?? 0] ?? -1;
      if (place >= 0) sum += (sums[row + c] ?? 0) * (turned[place] ?? 0);
    }
    result.eliminated[level] = (result.eliminated[level] ?? 0) - sum;
  });
  eachDense(system, (column, to) => {
    if (!isExplicit(system, to)) {
      result.dense[column] = (turned[keptPlace[column] ?? 0] ?? 0) / (system.ratios[to] ?? 1);
      return;
    }
    let sum = sent[column] ?? 0;
    for (let i = 0; i < size; i++)
      sum -= (normal[column * stride + (kept[i] ?? 0)] ?? 0) * (turned[i] ?? 0);
    result.dense[column] = sum;
  });
  return result;
}

/** Σ over the levels of one factor. */
export function levelProduct(
  { problem }: SolvedSystem,
  factor: number,
  left: LevelVector,
  right: LevelVector,
): number {
  const entry = problem.factors[factor];
  let sum = 0;
  if (entry?.eliminated === false)
    for (let k = entry.firstColumn; k < entry.firstColumn + entry.levels; k++)
      sum += (left.dense[k] ?? 0) * (right.dense[k] ?? 0);
  else
    for (let k = 0; k < problem.blocks.levelFactor.length; k++)
      if (problem.blocks.levelFactor[k] === factor)
        sum += (left.eliminated[k] ?? 0) * (right.eliminated[k] ?? 0);
  return sum;
}

function emptyVector({ problem }: SolvedSystem): LevelVector {
  return {
    eliminated: new Float64Array(problem.blocks.levelFactor.length),
    dense: new Float64Array(problem.dense),
  };
}

type LevelRow = {
  level: number;
  /** Where the level's sums begin. */
  row: number;
  /** Dense columns and fixed effects of the row. */
  width: number;
  /** Their columns in the dense system. */
  places: Int32Array;
  firstLevel: number;
  levels: number;
};

/** Goes through the eliminated levels' sums. The object is the same each time, with other values. */
function eachLevelRow({ problem }: SolvedSystem, visit: (row: LevelRow) => void): void {
  const { blocks, dense, fixed } = problem;
  const places = new Int32Array(blocks.largest.width);
  const at: LevelRow = { level: 0, row: 0, width: 0, places, firstLevel: 0, levels: 0 };
  for (let block = 0; block < blocks.count; block++) {
    at.firstLevel = blocks.levelStart[block] ?? 0;
    at.levels = (blocks.levelStart[block + 1] ?? 0) - at.firstLevel;
    const firstColumn = blocks.columnStart[block] ?? 0;
    const columns = (blocks.columnStart[block + 1] ?? 0) - firstColumn;
    at.width = columns + fixed;
    for (let c = 0; c < at.width; c++)
      places[c] = c < columns ? (blocks.columns[firstColumn + c] ?? 0) : dense + c - columns;
    for (let level = 0; level < at.levels; level++) {
      at.level = at.firstLevel + level;
      at.row = (blocks.sumStart[block] ?? 0) + level * (at.width + 1 + at.levels);
      visit(at);
    }
  }
}

function eachDense(
  { problem }: SolvedSystem,
  visit: (column: number, factor: number) => void,
): void {
  problem.factors.forEach(({ eliminated, firstColumn, levels }, factor) => {
    if (eliminated) return;
    for (let level = 0; level < levels; level++) visit(firstColumn + level, factor);
  });
}
