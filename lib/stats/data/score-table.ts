import { orderPlaces, type Ties } from "./order-places";
import type { ScoreRow, Stage } from "./score-row";
import { codeOf, TextColumnWriter, type TextColumn } from "./text-column";

/**
 * Rows of scores in the order of `orderPlaces`, also as columns of numbers: what has to go through a million scores
 * reads those, which takes a small part of the time that the rows would.
 */
export type ScoreTable = {
  readonly rows: readonly ScoreRow[];
  readonly scores: Float64Array;
  /** 0 for pre, 1 for post. */
  readonly stages: Int32Array;
  readonly idea: TextColumn;
  readonly arm: TextColumn;
  readonly metric: TextColumn;
  readonly reviewer: TextColumn;
  readonly topic: TextColumn;
  /** The covariates that some row carries. */
  readonly covariates: ReadonlySet<string>;
  /** The places of one arm's rows of one metric, rising: those of both stages or of one. */
  readonly placesOf: (metric: string, arm: string, stage?: Stage) => Int32Array;
};

/**
 * Orders the rows and lays them out.
 *
 * @param rows in any order, which changes nothing while ties are ordered
 */
export function scoreTable(rows: readonly ScoreRow[], ties: Ties = "ordered"): ScoreTable {
  const count = rows.length;
  const writer = () => new TextColumnWriter(count);
  const [ideas, arms, metrics, reviewers, topics] = [
    writer(),
    writer(),
    writer(),
    writer(),
    writer(),
  ];
  const unorderedStages = new Int32Array(count);
  const unorderedScores = new Float64Array(count);
  const covariates = new Set<string>();
  for (let row = 0; row < count; row++) {
    const entry = rows[row];
    if (!entry) continue;
    ideas.write(row, entry.idea);
    arms.write(row, entry.arm);
    metrics.write(row, entry.metric);
    reviewers.write(row, entry.reviewer);
    topics.write(row, entry.topic);
    unorderedStages[row] = entry.stage === "post" ? 1 : 0;
    unorderedScores[row] = entry.score;
    for (const name in entry.covariates) covariates.add(name);
  }
  const columns = {
    idea: ideas.finish(),
    arm: arms.finish(),
    metric: metrics.finish(),
    reviewer: reviewers.finish(),
  };
  const places = orderPlaces(rows, { ...columns, stages: unorderedStages }, ties);
  const ordered = new Array<ScoreRow>(count);
  const scores = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const from = places[place] ?? 0;
    const row = rows[from];
    if (row) ordered[place] = row;
    scores[place] = unorderedScores[from] ?? 0;
  }
  const inOrder = ({ codes, names }: TextColumn) => ({ codes: takeAt(codes, places), names });
  const [arm, metric] = [inOrder(columns.arm), inOrder(columns.metric)];
  const stages = takeAt(unorderedStages, places);
  return {
    rows: ordered,
    scores,
    stages,
    idea: inOrder(columns.idea),
    arm,
    metric,
    reviewer: inOrder(columns.reviewer),
    topic: inOrder(topics.finish()),
    covariates,
    placesOf: placesByMetric(metric, arm, stages),
  };
}

function placesByMetric(
  metric: TextColumn,
  arm: TextColumn,
  stages: Int32Array,
): ScoreTable["placesOf"] {
  const arms = arm.names.length;
  const cells = bucketPlaces(metric.codes.length, metric.names.length * arms, (place) => {
    return (metric.codes[place] ?? 0) * arms + (arm.codes[place] ?? 0);
  });
  const known = new Map<string, Int32Array>();
  return (metricName, armName, stage) => {
    const [metricCode, armCode] = [codeOf(metric, metricName), codeOf(arm, armName)];
    if (metricCode < 0 || armCode < 0) return new Int32Array(0);
    const number = metricCode * arms + armCode;
    const key = `${stage ?? "both"} ${number}`;
    let places = known.get(key);
    if (places) return places;
    places = cells(number);
    const wanted = stage === "post" ? 1 : 0;
    if (stage !== undefined) places = places.filter((place) => stages[place] === wanted);
    known.set(key, places);
    return places;
  };
}

/**
 * Places by a number of theirs, in rising order.
 *
 * @param numberOf from 0 to below `size`; a place with −1 is in no bucket
 * @returns the places with a number
 */
export function bucketPlaces(
  count: number,
  size: number,
  numberOf: (place: number) => number,
): (number: number) => Int32Array {
  const starts = new Int32Array(size + 1);
  for (let place = 0; place < count; place++) {
    const number = numberOf(place);
    if (number >= 0) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let number = 1; number <= size; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const next = starts.slice();
  const all = new Int32Array(starts[size] ?? 0);
  for (let place = 0; place < count; place++) {
    const number = numberOf(place);
    if (number < 0) continue;
    const to = next[number] ?? 0;
    next[number] = to + 1;
    all[to] = place;
  }
  return (number) => all.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
}

/** The values at some places, as a plain array. */
export function valuesAt(values: Float64Array, places: Int32Array): number[] {
  const taken = new Array<number>(places.length);
  for (let index = 0; index < places.length; index++)
    taken[index] = values[places[index] ?? 0] ?? 0;
  return taken;
}

function takeAt(values: Int32Array, places: Int32Array): Int32Array {
  const taken = new Int32Array(places.length);
  for (let index = 0; index < places.length; index++)
    taken[index] = values[places[index] ?? 0] ?? 0;
  return taken;
}
