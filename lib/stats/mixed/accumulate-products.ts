import { subtractProduct } from "../linear-algebra/subtract-product";
import type { SolvedSystem } from "./solve-system";

/** Rows and columns of the dense product that are worked on together. */
const TILE = 64;

/**
 * G T for G = Σ c cᵀ over an eliminated factor's levels, c = Wᵀ H₁⁻¹ z: kept × kept, into `into`.
 *
 * Goes level by level where the levels touch few columns, else by one dense product.
 *
 * @param spare as large as `into`, overwritten
 */
export function accumulateProducts(
  system: SolvedSystem,
  factor: number,
  into: Float64Array,
  spare: Float64Array,
): void {
  const size = system.kept.length;
  into.fill(0, 0, size * size);
  const levels = touchedColumns(system, factor);
  if (2 * levels.places.length <= size * size) addByLevel(levels, system.inverse, into, size);
  else addByProduct(levels, system.inverse, into, spare, size);
}

/** The kept columns that each level touches, with its c there; level after level, each padded with zeros to fours. */
type TouchedColumns = {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly weights: Float64Array;
};

/** First T c of a level, then its product with c; four rows at a time, so that what was read is used again. */
function addByLevel(
  { starts, places, weights }: TouchedColumns,
  inverse: Float64Array,
  into: Float64Array,
  size: number,
): void {
  const turned = new Float64Array(size);
  for (let level = 0; level + 1 < starts.length; level++) {
    turned.fill(0);
    for (let c = starts[level] ?? 0; c < (starts[level + 1] ?? 0); c += 4)
      gatherFour(turned, inverse, places, weights, c);
    for (let c = starts[level] ?? 0; c < (starts[level + 1] ?? 0); c += 4)
      scatterFour(into, turned, places, weights, c);
  }
}

function gatherFour(
  to: Float64Array,
  from: Float64Array,
  places: Int32Array,
  weights: Float64Array,
  c: number,
): void {
  const size = to.length;
  const r0 = (places[c] ?? 0) * size;
  const r1 = (places[c + 1] ?? 0) * size;
  const r2 = (places[c + 2] ?? 0) * size;
  const r3 = (places[c + 3] ?? 0) * size;
  const w0 = weights[c] ?? 0;
  const w1 = weights[c + 1] ?? 0;
  const w2 = weights[c + 2] ?? 0;
  const w3 = weights[c + 3] ?? 0;
  for (let k = 0; k < size; k++)
    to[k] =
      (to[k] ?? 0) +
      w0 * (from[r0 + k] ?? 0) +
      w1 * (from[r1 + k] ?? 0) +
      w2 * (from[r2 + k] ?? 0) +
      w3 * (from[r3 + k] ?? 0);
}

function scatterFour(
  to: Float64Array,
  row: Float64Array,
  places: Int32Array,
  weights: Float64Array,
  c: number,
): void {
  const size = row.length;
  const r0 = (places[c] ?? 0) * size;
  const r1 = (places[c + 1] ?? 0) * size;
  const r2 = (places[c + 2] ?? 0) * size;
  const r3 = (places[c + 3] ?? 0) * size;
  const w0 = weights[c] ?? 0;
  const w1 = weights[c + 1] ?? 0;
  const w2 = weights[c + 2] ?? 0;
  const w3 = weights[c + 3] ?? 0;
  for (let k = 0; k < size; k++) {
    const value = row[k] ?? 0;
    to[r0 + k] = (to[r0 + k] ?? 0) + w0 * value;
    to[r1 + k] = (to[r1 + k] ?? 0) + w1 * value;
    to[r2 + k] = (to[r2 + k] ?? 0) + w2 * value;
    to[r3 + k] = (to[r3 + k] ?? 0) + w3 * value;
  }
}

function addByProduct(
  { starts, places, weights }: TouchedColumns,
  inverse: Float64Array,
  into: Float64Array,
  spare: Float64Array,
  size: number,
): void {
  // −G, of which the product is subtracted.
  spare.fill(0, 0, size * size);
  for (let level = 0; level + 1 < starts.length; level++)
    for (let a = starts[level] ?? 0; a < (starts[level + 1] ?? 0); a++) {
      const line = (places[a] ?? 0) * size;
      for (let c = starts[level] ?? 0; c < (starts[level + 1] ?? 0); c++) {
        const at = line + (places[c] ?? 0);
        spare[at] = (spare[at] ?? 0) - (weights[a] ?? 0) * (weights[c] ?? 0);
      }
    }
  for (let top = 0; top < size; top += TILE)
    for (let left = 0; left < size; left += TILE)
      subtractProduct(
        { values: into, start: top * size + left, stride: size },
        { values: spare, start: top * size, stride: size },
        { values: inverse, start: left * size, stride: size },
        Math.min(TILE, size - top),
        Math.min(TILE, size - left),
        size,
      );
}

function touchedColumns(
  { problem, sums, keptPlace }: SolvedSystem,
  factor: number,
): TouchedColumns {
  const { blocks, dense, fixed, factors } = problem;
  const starts = new Int32Array((factors[factor]?.levels ?? 0) + 1);
  const room = sums.length + 3 * starts.length;
  const places = new Int32Array(room);
  const weights = new Float64Array(room);
  let count = 0;
  let found = 0;
  for (let block = 0; block < blocks.count; block++) {
    const firstLevel = blocks.levelStart[block] ?? 0;
    const levels = (blocks.levelStart[block + 1] ?? 0) - firstLevel;
    const firstColumn = blocks.columnStart[block] ?? 0;
    const columns = (blocks.columnStart[block + 1] ?? 0) - firstColumn;
    const line = columns + fixed + 1 + levels;
    for (let level = 0; level < levels; level++) {
      if (blocks.levelFactor[firstLevel + level] !== factor) continue;
      const row = (blocks.sumStart[block] ?? 0) + level * line;
      for (let c = 0; c < columns + fixed; c++) {
        const weight = sums[row + c] ?? 0;
        const column = c < columns ? (blocks.columns[firstColumn + c] ?? 0) : dense + c - columns;
        const place = keptPlace[column] ?? -1;
        if (weight === 0 || place < 0) continue;
        places[found] = place;
        weights[found++] = weight;
      }
      // What pads is a level's own column again, with no weight.
      for (const last = places[Math.max(0, found - 1)] ?? 0; found % 4 !== 0; found++)
        places[found] = last;
      starts[++count] = found;
    }
  }
  return { starts, places: places.subarray(0, found), weights: weights.subarray(0, found) };
}
