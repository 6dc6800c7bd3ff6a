/** A rectangle of a larger row-major array: its first place, and the distance from row to row. */
export type Panel = {
  readonly values: Float64Array;
  readonly start: number;
  readonly stride: number;
};

/** Terms that are summed in one go: two panels of this width stay in the processor's nearest memory. */
const CHUNK = 256;

/**
 * C ← C − A Bᵀ, in place: the one inner loop of the dense factorisations here.
 *
 * Rows of A and B are both read along memory. Eight sums are kept at once (four rows of A by two of B), so that a value
 * that was read is used several times.
 *
 * @param c `rows` × `columns`, written
 * @param a `rows` × `terms`
 * @param b `columns` × `terms`
 */
export function subtractProduct(
  c: Panel,
  a: Panel,
  b: Panel,
  rows: number,
  columns: number,
  terms: number,
): void {
  for (let from = 0; from < terms; from += CHUNK) {
    const length = Math.min(CHUNK, terms - from);
    subtractChunk(
      c.values,
      c.start,
      c.stride,
      a.values,
      a.start + from,
      a.stride,
      b.values,
      b.start + from,
      b.stride,
      rows,
      columns,
      length,
    );
  }
}

function subtractChunk(
  c: Float64Array,
  cStart: number,
  cStride: number,
  a: Float64Array,
  aStart: number,
  aStride: number,
  b: Float64Array,
  bStart: number,
  bStride: number,
  rows: number,
  columns: number,
  length: number,
): void {
  const wholeRows = rows - (rows % 4);
  const wholeColumns = columns - (columns % 2);
  for (let column = 0; column < wholeColumns; column += 2) {
    const b0 = bStart + column * bStride;
    const b1 = b0 + bStride;
    for (let row = 0; row < wholeRows; row += 4) {
      const a0 = aStart + row * aStride;
      const a1 = a0 + aStride;
      const a2 = a1 + aStride;
      const a3 = a2 + aStride;
      let s00 = 0;
      let s01 = 0;
      let s10 = 0;
      let s11 = 0;
      let s20 = 0;
      let s21 = 0;
      let s30 = 0;
      let s31 = 0;
      for (let k = 0; k < length; k++) {
        const x0 = b[b0 + k] ?? 0;
        const x1 = b[b1 + k] ?? 0;
        const y0 = a[a0 + k] ?? 0;
        s00 += y0 * x0;
        s01 += y0 * x1;
        const y1 = a[a1 + k] ?? 0;
        s10 += y1 * x0;
        s11 += y1 * x1;
        const y2 = a[a2 + k] ?? 0;
        s20 += y2 * x0;
        s21 += y2 * x1;
        const y3 = a[a3 + k] ?? 0;
        s30 += y3 * x0;
        s31 += y3 * x1;
      }
      let at = cStart + row * cStride + column;
      c[at] = (c[at] ?? 0) - s00;
      c[at + 1] = (c[at + 1] ?? 0) - s01;
      at += cStride;
      c[at] = (c[at] ?? 0) - s10;
      c[at + 1] = (c[at + 1] ?? 0) - s11;
      at += cStride;
      c[at] = (c[at] ?? 0) - s20;
      c[at + 1] = (c[at + 1] ?? 0) - s21;
      at += cStride;
      c[at] = (c[at] ?? 0) - s30;
      c[at + 1] = (c[at + 1] ?? 0) - s31;
    }
  }
  for (let row = 0; row < rows; row++) {
    const firstLeft = row < wholeRows ? wholeColumns : 0;
    for (let column = firstLeft; column < columns; column++) {
      const a0 = aStart + row * aStride;
      const b0 = bStart + column * bStride;
      let sum = 0;
      for (let k = 0; k < length; k++) sum += (a[a0 + k] ?? 0) * (b[b0 + k] ?? 0);
      const at = cStart + row * cStride + column;
      c[at] = (c[at] ?? 0) - sum;
    }
  }
}
