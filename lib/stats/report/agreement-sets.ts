import { stages, type ScoreRow, type Stage } from "../data/score-row";
import { compareText } from "../data/text-order";
import type { ReportMetric } from "./report-options";

/** The ratings of one stage and metric, by idea: ideas in ASCII order, each one's ratings in the order of the rows. */
export type RatingSet = {
  readonly stage: Stage;
  readonly metric: ReportMetric;
  /** Null for all arms. */
  readonly arm: string | null;
  readonly ratings: readonly (readonly ScoreRow[])[];
};

type ByIdea = Map<string, ScoreRow[]>;

/** One set for each stage, metric and arm that has ratings, and before the arms' one for all of them. */
export function ratingSets(
  rows: readonly ScoreRow[],
  metrics: readonly ReportMetric[],
  arms: readonly string[],
): RatingSet[] {
  const groups = { pre: new Map<string, ByIdea>(), post: new Map<string, ByIdea>() };
  for (const row of rows) {
    const byIdea = within(groups[row.stage], row.metric, () => new Map<string, ScoreRow[]>());
    within(byIdea, row.idea, () => []).push(row);
  }
  return stages.flatMap((stage) =>
    metrics.flatMap((metric) => {
      const byIdea = groups[stage].get(metric.key);
      if (!byIdea) return [];
      const ideas = [...byIdea].sort(([left], [right]) => compareText(left, right));
      const byArm = new Map<string, (readonly ScoreRow[])[]>();
      const all = ideas.map(([, own]) => {
        const parts = splitByArm(own);
        for (const { arm, rows } of parts) within(byArm, arm, () => []).push(rows);
        return onceEachReview(parts);
      });
      return [
        { stage, metric, arm: null, ratings: all },
        ...arms.flatMap((arm) => {
          const ratings = byArm.get(arm);
          return ratings ? [{ stage, metric, arm, ratings }] : [];
        }),
      ];
    }),
  );
}

function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

type ArmRows = { readonly arm: string; readonly rows: readonly ScoreRow[] };

/** Nearly every idea has one arm, whose rows are then not copied. */
function splitByArm(rows: readonly ScoreRow[]): ArmRows[] {
  const arm = rows[0]?.arm ?? "";
  if (rows.every((row) => row.arm === arm)) return [{ arm, rows }];
  const byArm = new Map<string, ScoreRow[]>();
  for (const row of rows) within(byArm, row.arm, () => []).push(row);
  return [...byArm].map(([name, own]) => ({ arm: name, rows: own }));
}

/**
 * An arm's rows of an idea repeat those of its other arms: the fullest arm stands for all, with the reviews of named
 * reviewers that only another arm has.
 */
function onceEachReview(parts: readonly ArmRows[]): readonly ScoreRow[] {
  if (parts.length === 1) return parts[0]?.rows ?? [];
  const [first, ...others] = [...parts].sort(
    (left, right) => right.rows.length - left.rows.length || compareText(left.arm, right.arm),
  );
  const kept = [...(first?.rows ?? [])];
  const seen = new Set(kept.map((row) => row.reviewer));
  for (const row of others.flatMap(({ rows }) => rows)) {
    if (row.reviewer === null || seen.has(row.reviewer)) continue;
    seen.add(row.reviewer);
    kept.push(row);
  }
  return kept;
}
