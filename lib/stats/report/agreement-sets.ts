import type { RatingTable } from "../agreement/rating-table";
import { stages, type Stage } from "../data/score-row";
import { bucketPlaces, type ScoreTable } from "../data/score-table";
import { codeOf } from "../data/text-column";
import type { ReportMetric } from "./report-options";
import type { StudyData } from "./study-data";

/** The ratings of one stage and metric, by idea: ideas in ASCII order, each one's ratings in the order of the rows. */
export type RatingSet = {
  readonly stage: Stage;
  readonly metric: ReportMetric;
  /** Null for all arms. */
  readonly arm: string | null;
  readonly ratings: RatingTable;
  /** Who gave each rating, by their place in the table's reviewers; −1 where that is not known. */
  readonly reviewers: Int32Array;
};

/** One set for each stage, metric and arm that has ratings, and before the arms' one for all of them. */
export function ratingSets({ table, metrics, arms }: StudyData): RatingSet[] {
  const cells = bucketPlaces(
    table.rows.length,
    2 * table.metric.names.length,
    (place) => 2 * (table.metric.codes[place] ?? 0) + (table.stages[place] ?? 0),
  );
  return stages.flatMap((stage) =>
    metrics.flatMap((metric) => {
      const code = codeOf(table.metric, metric.key);
      if (code < 0) return [];
      const all = cells(2 * code + (stage === "post" ? 1 : 0));
      if (all.length === 0) return [];
      const set = (arm: string | null, places: Int32Array): RatingSet => ({
        stage,
        metric,
        arm,
        ...ratingsAt(table, places),
      });
      return [
        set(null, onceEachReview(table, all)),
        ...arms.flatMap((arm) => {
          const places = table.placesOf(metric.key, arm, stage);
          return places.length > 0 ? [set(arm, places)] : [];
        }),
      ];
    }),
  );
}

function ratingsAt({ scores, idea, reviewer }: ScoreTable, places: Int32Array) {
  const values = new Float64Array(places.length);
  const reviewers = new Int32Array(places.length);
  const starts = new Uint32Array(places.length + 1);
  let ideas = 0;
  for (let rating = 0; rating < places.length; rating++) {
    const place = places[rating] ?? 0;
    values[rating] = scores[place] ?? 0;
    reviewers[rating] = reviewer.codes[place] ?? -1;
    if (idea.codes[place] !== idea.codes[places[rating - 1] ?? -1]) starts[ideas++] = rating;
  }
  starts[ideas] = places.length;
  return { ratings: { values, starts: starts.slice(0, ideas + 1) }, reviewers };
}

/**
 * An arm's rows of an idea repeat those of its other arms: the fullest arm stands for all, with the reviews of named
 * reviewers that only another arm has.
 *
 * @param places of one stage and metric, rising: by idea, arm and reviewer
 */
function onceEachReview({ idea, arm, reviewer }: ScoreTable, places: Int32Array): Int32Array {
  const kept = new Int32Array(places.length);
  let count = 0;
  for (let from = 0; from < places.length;) {
    const ideaCode = idea.codes[places[from] ?? 0];
    const starts: number[] = [];
    let to = from;
    let last = -1;
    for (; to < places.length && idea.codes[places[to] ?? 0] === ideaCode; to++) {
      const own = arm.codes[places[to] ?? 0] ?? -1;
      if (own !== last) starts.push(to);
      last = own;
    }
    if (starts.length === 1)
      for (let index = from; index < to; index++) kept[count++] = places[index] ?? 0;
    else {
      const parts = starts.map((start, part) => places.subarray(start, starts[part + 1] ?? to));
      for (const place of fullestFirst(parts, reviewer.codes)) kept[count++] = place;
    }
    from = to;
  }
  return kept.subarray(0, count);
}

/** @param parts an idea's rows by arm, in ASCII order of the arms, which a stable sort keeps where parts are equal */
function fullestFirst(parts: readonly Int32Array[], reviewers: Int32Array): number[] {
  const [first, ...others] = parts.toSorted((left, right) => right.length - left.length);
  const kept = Array.from(first ?? []);
  const seen = new Set(kept.map((place) => reviewers[place]));
  for (const other of others)
    for (const place of other) {
      const own = reviewers[place] ?? -1;
      if (own < 0 || seen.has(own)) continue;
      seen.add(own);
      kept.push(place);
    }
  return kept;
}
