import { changeScores, type IdeaChange } from "../data/change-scores";
import { meansOfTable } from "../data/idea-means";
import type { ScoreTable } from "../data/score-table";
import { codeOf } from "../data/text-column";
import { distinctSorted } from "../data/text-order";
import type { ReportMetric, ReportOptions } from "./report-options";
import type { ChangeUnits, StudyData } from "./study-data";

/**
 * What the sections of a report are computed from, each look-up made once for all of them.
 *
 * @param table finite scores of the metrics
 * @param settle gives the report's options, when it is known which arms have change scores
 */
export function makeStudyData(
  {
    table,
    metrics,
    arms,
    allocatedIdeas,
  }: Pick<StudyData, "table" | "metrics" | "arms" | "allocatedIdeas">,
  settle: (changes: readonly IdeaChange[]) => ReportOptions,
): StudyData {
  const tableMetrics = metrics.filter((metric) => metric.inChangeTable);
  const means = meansOfTable(table);
  const changes = changeScores(ofMetrics(means, tableMetrics));
  const options = settle(changes);
  const { referenceArm } = options;
  const others = distinctSorted(changes.map((change) => change.arm)).filter(
    (arm) => arm !== referenceArm,
  );
  return {
    rows: table.rows,
    table,
    metrics,
    tableMetrics,
    arms,
    pairs: referenceArm === null ? [] : others.map((otherArm) => ({ referenceArm, otherArm })),
    means,
    meansOf: byMetricAndArm(means),
    changes,
    changesOf: byMetricAndArm(changes),
    units: changeUnits(table, changes),
    allocatedIdeas,
    options,
  };
}

/** The entries of these metrics alone. */
export function ofMetrics<Entry extends { readonly metric: string }>(
  entries: readonly Entry[],
  metrics: readonly ReportMetric[],
): Entry[] {
  const keys = new Set(metrics.map(({ key }) => key));
  return entries.filter(({ metric }) => keys.has(metric));
}

function byMetricAndArm<Entry extends { readonly metric: string; readonly arm: string }>(
  entries: readonly Entry[],
): (metric: string, arm: string) => readonly Entry[] {
  const byMetric = new Map<string, Map<string, Entry[]>>();
  for (const entry of entries) {
    let byArm = byMetric.get(entry.metric);
    if (!byArm) byMetric.set(entry.metric, (byArm = new Map<string, Entry[]>()));
    const own = byArm.get(entry.arm);
    if (own) own.push(entry);
    else byArm.set(entry.arm, [entry]);
  }
  return (metric, arm) => byMetric.get(metric)?.get(arm) ?? [];
}

/** In one pass over the rows: they come by idea and arm, as the change scores do. */
function changeUnits(table: ScoreTable, changes: readonly IdeaChange[]): ChangeUnits {
  const { idea, arm, metric } = table;
  const rows = table.rows.length;
  const unitOf = new Int32Array(rows).fill(-1);
  const unitOfMetric = new Int32Array(metric.names.length).fill(-1);
  let next = 0;
  for (let from = 0; from < rows;) {
    const [ideaCode, armCode] = [idea.codes[from], arm.codes[from]];
    const [ideaName, armName] = [idea.names[ideaCode ?? -1], arm.names[armCode ?? -1]];
    unitOfMetric.fill(-1);
    for (; next < changes.length; next++) {
      const change = changes[next];
      if (change?.idea !== ideaName || change?.arm !== armName) break;
      unitOfMetric[codeOf(metric, change?.metric ?? "")] = next;
    }
    for (; idea.codes[from] === ideaCode && arm.codes[from] === armCode; from++)
      unitOf[from] = unitOfMetric[metric.codes[from] ?? -1] ?? -1;
  }
  const known = new Map<Int32Array, Int32Array>();
  return {
    unitOf,
    rowsOf: (metricName, armName) => {
      const all = table.placesOf(metricName, armName);
      const own = known.get(all) ?? all.filter((place) => (unitOf[place] ?? -1) >= 0);
      known.set(all, own);
      return own;
    },
  };
}
