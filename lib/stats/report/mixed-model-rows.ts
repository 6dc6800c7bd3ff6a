import type { ScoreTable } from "../data/score-table";
import { TextColumnWriter, type TextColumn } from "../data/text-column";

/** The rows of one model: places in the table, rising. */
export type ModelRows = {
  readonly table: ScoreTable;
  /** Who carried each of the table's ideas out. */
  readonly executor: TextColumn;
  readonly places: Int32Array;
};

/** The covariate that names who carried an idea out. */
const EXECUTOR = "executor";

export function executorColumn({ rows, covariates: carried }: ScoreTable): TextColumn {
  const writer = new TextColumnWriter(rows.length);
  if (!carried.has(EXECUTOR)) return writer.finish();
  rows.forEach(({ covariates }, row) => {
    const executor = covariates[EXECUTOR];
    writer.write(row, executor === undefined || executor === "" ? null : String(executor));
  });
  return writer.finish();
}

/** Two rising lists of different places as one. */
export function mergePlaces(left: Int32Array, right: Int32Array): Int32Array {
  const all = new Int32Array(left.length + right.length);
  let [fromLeft, fromRight] = [0, 0];
  for (let to = 0; to < all.length; to++) {
    const isLeft =
      fromRight === right.length ||
      (fromLeft < left.length && (left[fromLeft] ?? 0) < (right[fromRight] ?? 0));
    all[to] = (isLeft ? left[fromLeft++] : right[fromRight++]) ?? 0;
  }
  return all;
}

export function countDistinct(places: Int32Array, numberOf: (place: number) => number): number {
  let largest = -1;
  for (const place of places) largest = Math.max(largest, numberOf(place));
  const seen = new Uint8Array(largest + 1);
  let count = 0;
  for (const place of places) {
    const number = numberOf(place);
    if (seen[number] === 1) continue;
    seen[number] = 1;
    count++;
  }
  return count;
}

export function ideaOf({ idea }: ScoreTable): (place: number) => number {
  return (place) => idea.codes[place] ?? 0;
}

/** A number for each idea in each stage. */
export function ideaStageOf({ idea, stages }: ScoreTable): (place: number) => number {
  return (place) => 2 * (idea.codes[place] ?? 0) + (stages[place] ?? 0);
}
