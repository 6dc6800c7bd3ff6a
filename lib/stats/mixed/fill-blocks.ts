import type { Elimination } from "./choose-eliminated";
import type { FixedDesign } from "./fixed-design";
import type { RandomFactor } from "./random-factor";

/** The eliminated levels, block by block: no row belongs to two blocks. */
export type Blocks = {
  readonly count: number;
  /** Where each block's levels begin, and at the end their number. */
  readonly levelStart: Int32Array;
  /** Each level's factor. */
  readonly levelFactor: Int32Array;
  /** Where each block's dense columns begin, and at the end their number. */
  readonly columnStart: Int32Array;
  /** The dense factors' columns that share rows with the block, rising within a block. */
  readonly columns: Int32Array;
  /**
   * Where each block's sums begin. They are row-major with a row for each of its levels, and columns: the block's dense
   * columns, the fixed effects, the response, the block's own levels.
   */
  readonly sumStart: Float64Array;
  readonly sums: Float64Array;
  readonly largest: { readonly levels: number; readonly width: number };
};

export type DenseCodes = { readonly codes: Int32Array; readonly firstColumn: number };

/** Goes through the rows twice: to see what each block holds, and to add up its products. */
export function fillBlocks(
  factors: readonly RandomFactor[],
  { block, eliminated }: Elimination,
  dense: readonly DenseCodes[],
  { q, names }: FixedDesign,
  residual: Float64Array,
): Blocks {
  const fixed = names.length;
  const outer = factors[block];
  const count = outer?.levels ?? 0;
  const { rows, rowStart } = rowsByLevel(outer?.codes ?? new Int32Array(0), count);
  const own = eliminated.map((index) => ({
    index,
    codes: factors[index]?.codes ?? new Int32Array(0),
    /** Place of each level within its block; a level lies in one block only. */
    places: new Int32Array(factors[index]?.levels ?? 0).fill(-1),
  }));

  const levelStart = new Int32Array(count + 1);
  const columnStart = new Int32Array(count + 1);
  const sumStart = new Float64Array(count + 1);
  const totalLevels = own.reduce((sum, { places }) => sum + places.length, 0);
  const levelFactor = new Int32Array(totalLevels);
  const columns: number[] = [];
  const largest = { levels: 0, width: 0 };
  for (let at = 0; at < count; at++) {
    const found = new Set<number>();
    let levels = 0;
    for (let k = rowStart[at] ?? 0; k < (rowStart[at + 1] ?? 0); k++) {
      const row = rows[k] ?? 0;
      for (const { index, codes, places } of own) {
        const level = codes[row] ?? -1;
        if (level < 0 || (places[level] ?? -1) >= 0) continue;
        levelFactor[(levelStart[at] ?? 0) + levels] = index;
        places[level] = levels++;
      }
      for (const { codes, firstColumn } of dense) {
        const level = codes[row] ?? -1;
        if (level >= 0) found.add(firstColumn + level);
      }
    }
    for (const column of [...found].sort((left, right) => left - right)) columns.push(column);
    const width = found.size + fixed + 1 + levels;
    levelStart[at + 1] = (levelStart[at] ?? 0) + levels;
    columnStart[at + 1] = columns.length;
    sumStart[at + 1] = (sumStart[at] ?? 0) + levels * width;
    largest.levels = Math.max(largest.levels, levels);
    largest.width = Math.max(largest.width, width);
  }

  const sums = new Float64Array(sumStart[count] ?? 0);
  const local = new Int32Array(Math.max(0, ...dense.map(lastColumn)) + 1);
  const touched = new Int32Array(own.length);
  for (let at = 0; at < count; at++) {
    const firstColumn = columnStart[at] ?? 0;
    const width = (columnStart[at + 1] ?? 0) - firstColumn;
    for (let k = 0; k < width; k++) local[columns[firstColumn + k] ?? 0] = k;
    const levels = (levelStart[at + 1] ?? 0) - (levelStart[at] ?? 0);
    const stride = width + fixed + 1 + levels;
    const start = sumStart[at] ?? 0;
    for (let k = rowStart[at] ?? 0; k < (rowStart[at + 1] ?? 0); k++) {
      const row = rows[k] ?? 0;
      let used = 0;
      for (const { codes, places } of own) {
        const level = codes[row] ?? -1;
        if (level >= 0) touched[used++] = places[level] ?? 0;
      }
      for (let t = 0; t < used; t++) {
        const line = start + (touched[t] ?? 0) * stride;
        for (const { codes, firstColumn: first } of dense) {
          const level = codes[row] ?? -1;
          if (level >= 0) add(sums, line + (local[first + level] ?? 0), 1);
        }
        for (let c = 0; c < fixed; c++) add(sums, line + width + c, q[row * fixed + c] ?? 0);
        add(sums, line + width + fixed, residual[row] ?? 0);
        for (let u = 0; u < used; u++) add(sums, line + width + fixed + 1 + (touched[u] ?? 0), 1);
      }
    }
  }
  return {
    count,
    levelStart,
    levelFactor,
    columnStart,
    columns: Int32Array.from(columns),
    sumStart,
    sums,
    largest,
  };
}

function lastColumn({ codes, firstColumn }: DenseCodes): number {
  let last = 0;
  for (const code of codes) if (code > last) last = code;
  return firstColumn + last;
}

function add(values: Float64Array, place: number, amount: number): void {
  values[place] = (values[place] ?? 0) + amount;
}

/** The rows of each level, by counting. Rows without a level are left out. */
function rowsByLevel(codes: Int32Array, levels: number) {
  const rowStart = new Int32Array(levels + 1);
  for (const code of codes) if (code >= 0) rowStart[code + 1] = (rowStart[code + 1] ?? 0) + 1;
  for (let level = 0; level < levels; level++)
    rowStart[level + 1] = (rowStart[level + 1] ?? 0) + (rowStart[level] ?? 0);
  const rows = new Int32Array(rowStart[levels] ?? 0);
  const next = rowStart.slice(0, levels);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const place = next[code] ?? 0;
    rows[place] = row;
    next[code] = place + 1;
  }
  return { rows, rowStart };
}
