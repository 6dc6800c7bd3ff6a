import type { ExplicitColumns } from "./explicit-columns";
import { isExplicit } from "./explicit-columns";
import type { SolvedSystem } from "./solve-system";

export type ProjectedTraces = {
  /** tr(Zᵀ P Z) of each factor. */
  readonly traces: Float64Array;
  /**
   * Cᵀ T C within each block, for C = Wᵀ H₁⁻¹ Z: one block after the other, each of levels × levels. Zᵀ P Z of a block
   * is Zᵀ H₁⁻¹ Z less this.
   */
  readonly local: Float64Array;
  readonly localStart: Float64Array;
};

export function projectedTraces(system: SolvedSystem, explicit: ExplicitColumns): ProjectedTraces {
  const { problem, ratios, kept, keptPlace, inverse } = system;
  const size = kept.length;
  const traces = new Float64Array(problem.factors.length);
  const { local, localStart } = addBlockTraces(system, traces);
  problem.factors.forEach(({ eliminated, firstColumn, levels }, factor) => {
    if (eliminated) return;
    const ratio = ratios[factor] ?? 0;
    let sum = 0;
    for (let level = 0; level < levels; level++) {
      const column = firstColumn + level;
      if (isExplicit(system, factor)) {
        const at = explicit.place[column] ?? 0;
        sum += explicit.products[at * explicit.columns.length + at] ?? 0;
      } else {
        const at = keptPlace[column] ?? 0;
        sum += (1 - (inverse[at * size + at] ?? 0) / ratio) / ratio;
      }
    }
    traces[factor] = sum;
  });
  return { traces, local, localStart };
}

/** The eliminated factors' share, block by block. */
function addBlockTraces(system: SolvedSystem, traces: Float64Array) {
  const { problem, sums, keptPlace, inverse, kept } = system;
  const { blocks, dense, fixed } = problem;
  const size = kept.length;
  const localStart = new Float64Array(blocks.count + 1);
  for (let block = 0; block < blocks.count; block++) {
    const levels = (blocks.levelStart[block + 1] ?? 0) - (blocks.levelStart[block] ?? 0);
    localStart[block + 1] = (localStart[block] ?? 0) + levels * levels;
  }
  const local = new Float64Array(localStart[blocks.count] ?? 0);
  const places = new Int32Array(blocks.largest.width);
  const turned = new Float64Array(blocks.largest.width);
  for (let block = 0; block < blocks.count; block++) {
    const firstLevel = blocks.levelStart[block] ?? 0;
    const levels = (blocks.levelStart[block + 1] ?? 0) - firstLevel;
    const firstColumn = blocks.columnStart[block] ?? 0;
    const columns = (blocks.columnStart[block + 1] ?? 0) - firstColumn;
    const start = blocks.sumStart[block] ?? 0;
    const line = columns + fixed + 1 + levels;
    const used = columns + fixed;
    for (let c = 0; c < used; c++)
      places[c] =
        keptPlace[c < columns ? (blocks.columns[firstColumn + c] ?? 0) : dense + c - columns] ?? -1;
    for (let level = 0; level < levels; level++) {
      const row = start + level * line;
      turned.fill(0, 0, used);
      for (let c = 0; c < used; c++) {
        const weight = sums[row + c] ?? 0;
        const place = places[c] ?? -1;
        if (weight === 0 || place < 0) continue;
        const from = place * size;
        for (let d = 0; d < used; d++) {
          const other = places[d] ?? -1;
          if (other >= 0) turned[d] = (turned[d] ?? 0) + weight * (inverse[from + other] ?? 0);
        }
      }
      for (let other = 0; other < levels; other++) {
        const otherRow = start + other * line;
        let sum = 0;
        for (let c = 0; c < used; c++) sum += (turned[c] ?? 0) * (sums[otherRow + c] ?? 0);
        local[(localStart[block] ?? 0) + level * levels + other] = sum;
      }
      const own =
        (sums[row + used + 1 + level] ?? 0) -
        (local[(localStart[block] ?? 0) + level * levels + level] ?? 0);
      const factor = blocks.levelFactor[firstLevel + level] ?? 0;
      traces[factor] = (traces[factor] ?? 0) + own;
    }
  }
  return { local, localStart };
}
