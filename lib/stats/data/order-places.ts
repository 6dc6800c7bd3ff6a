import type { ScoreRow } from "./score-row";
import type { TextColumn } from "./text-column";
import { compareText } from "./text-order";

/** What the rows are ordered by, in the order that they come in. */
export type UnorderedColumns = {
  readonly idea: TextColumn;
  readonly arm: TextColumn;
  readonly metric: TextColumn;
  readonly reviewer: TextColumn;
  /** 0 for pre, 1 for post. */
  readonly stages: Int32Array;
};

/** Whether rows that agree in all but score, topic and covariates are put in order, too: not all that reads them cares. */
export type Ties = "ordered" | "as-they-came";

/** Up to this many rows that are equal in all but scores are sorted in place. */
const SHORT_RUN = 24;

/**
 * The rows' places in an order that follows from what they hold, so that no figure of a report depends on how a file
 * happened to be sorted: by idea, arm, stage (pre first), metric, reviewer (none as one without letters), score, and
 * topic and covariates where all else is equal.
 *
 * Linear in the rows but for such ties: each column's numbers are counted and dealt out, the last column first.
 */
export function orderPlaces(
  rows: readonly ScoreRow[],
  columns: UnorderedColumns,
  ties: Ties,
): Int32Array {
  const { idea, arm, metric, reviewer, stages } = columns;
  const nameless = reviewer.names[0] === "" ? 0 : -1;
  const reviewers = reviewer.codes.map((code) => (code === -1 ? nameless : code) - nameless);
  let places: Int32Array = new Int32Array(rows.length);
  for (let place = 0; place < places.length; place++) places[place] = place;
  const keys = [idea.codes, arm.codes, stages, metric.codes, reviewers];
  const sizes = [idea.names.length, arm.names.length, 2, metric.names.length];
  for (let key = keys.length - 1; key >= 0; key--)
    places = dealOut(places, keys[key] ?? stages, sizes[key] ?? reviewer.names.length + 1);
  if (ties === "ordered") orderTies(rows, places, keys);
  return places;
}

/** Stable: places with equal numbers keep their order. */
function dealOut(places: Int32Array, numbers: Int32Array, size: number): Int32Array {
  if (size < 2) return places;
  const next = new Int32Array(size + 1);
  for (let row = 0; row < numbers.length; row++) {
    const above = (numbers[row] ?? 0) + 1;
    next[above] = (next[above] ?? 0) + 1;
  }
  for (let number = 1; number <= size; number++)
    next[number] = (next[number] ?? 0) + (next[number - 1] ?? 0);
  const ordered = new Int32Array(places.length);
  for (let index = 0; index < places.length; index++) {
    const place = places[index] ?? 0;
    const number = numbers[place] ?? 0;
    const to = next[number] ?? 0;
    next[number] = to + 1;
    ordered[to] = place;
  }
  return ordered;
}

/** Orders runs of rows that all the keys leave equal. */
function orderTies(
  rows: readonly ScoreRow[],
  places: Int32Array,
  keys: readonly Int32Array[],
): void {
  const isTie = (left: number, right: number) => {
    for (const key of keys) if (key[left] !== key[right]) return false;
    return true;
  };
  for (let from = 0; from < places.length;) {
    let to = from + 1;
    while (to < places.length && isTie(places[from] ?? 0, places[to] ?? 0)) to++;
    if (to - from > 1) orderRun(rows, places, from, to);
    from = to;
  }
}

function orderRun(rows: readonly ScoreRow[], places: Int32Array, from: number, to: number): void {
  const compare = (left: number, right: number) => compareRest(rows[left], rows[right]);
  if (to - from > SHORT_RUN) {
    places.set(Array.from(places.subarray(from, to)).sort(compare), from);
    return;
  }
  for (let end = from + 1; end < to; end++) {
    const place = places[end] ?? 0;
    let hole = end;
    while (hole > from && compare(places[hole - 1] ?? 0, place) > 0) {
      places[hole] = places[hole - 1] ?? 0;
      hole--;
    }
    places[hole] = place;
  }
}

function compareRest(left: ScoreRow | undefined, right: ScoreRow | undefined): number {
  if (!left || !right) return 0;
  if (left.score < right.score) return -1;
  if (left.score > right.score) return 1;
  return isAlike(left, right) ? 0 : compareText(describe(left), describe(right));
}

/** Most rows that are equal so far carry the same covariates, and are not to be written out to find that. */
function isAlike(left: ScoreRow, right: ScoreRow): boolean {
  if (left.topic !== right.topic) return false;
  let count = 0;
  for (const name in left.covariates) {
    if (left.covariates[name] !== right.covariates[name]) return false;
    count++;
  }
  return count === Object.keys(right.covariates).length;
}

function describe({ covariates, topic }: ScoreRow): string {
  const entries = Object.entries(covariates).sort(([left], [right]) => compareText(left, right));
  return JSON.stringify([topic, entries]);
}
