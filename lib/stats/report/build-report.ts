import { allocatedIdeasOf } from "../data/allocated-ideas";
import type { IdeaChange } from "../data/change-scores";
import { applyExclusions } from "../data/exclusions";
import type { ScoreRow } from "../data/score-row";
import { scoreTable, type ScoreTable } from "../data/score-table";
import { compareText, distinctSorted } from "../data/text-order";
import { StatsError } from "../stats-error";
import { contrastArms } from "./contrasts";
import { countReviews } from "./count-reviews";
import { scoreDistributions } from "./distributions";
import { droppedIdeas } from "./dropped-ideas";
import { makeStudyData, ofMetrics } from "./make-study-data";
import type { Report } from "./report";
import type { ReportOptions } from "./report-options";
import { reportMetrics } from "./report-metrics";
import { buildParts, type ReportProgress } from "./report-parts";
import { checkRequest, type CheckedRequest, type ReportRequest } from "./request";
import { robustness } from "./robustness";
import { stageSummaries } from "./stage-summaries";
import { stateConventions } from "./statements";

/**
 * The whole analysis of a study: how much each arm's ideas changed from before execution to after it, how the arms
 * differ in that, and whether that depends on the method, the unit or single ideas and reviewers.
 * Estimand of each contrast: mean change score of the other arm − mean change score of the reference arm, over ideas.
 *
 * @param rows the long data, in any order; an idea of several arms has its rows repeated by arm
 * @param request see `ReportRequest`; every option has a default
 * @param onProgress is told before each part
 * @returns plain JSON; what cannot be estimated says so with its reason, and what was left out is listed
 * @throws StatsError "non-finite" | "unknown-arm" (the reference arm asked for has no rows) | "invalid-option"
 * Missing data: an idea enters a metric's contrast if both stages scored it on that metric; `dropped` names the others.
 * No rows at all give a report without contrasts. The order of the rows changes nothing but the order of the metrics.
 * Checked against R 4.2.2 on the released reviews of arXiv:2506.20803 (relative 1e-9).
 * @example buildReport(rows, { referenceArm: "AI" }).contrasts[0]?.metrics
 */
export function buildReport(
  rows: readonly ScoreRow[],
  request: ReportRequest = {},
  onProgress: ReportProgress = () => {},
): Report {
  onProgress("Reading the scores", 0);
  const checked = checkRequest(request);
  const applied = applyExclusions(rows, checked.exclusions);
  const metrics = reportMetrics(applied.rows, checked.metrics);
  const keys = new Set(metrics.map((metric) => metric.key));
  const table = scoreTable(
    checked.metrics === null ? applied.rows : applied.rows.filter((row) => keys.has(row.metric)),
  );
  requireFiniteScores(table);

  const isWhole = table.rows.length === applied.rows.length;
  const arms = isWhole ? table.arm.names : armsOf(applied.rows);
  const allocated =
    checked.allocatedIdeas ??
    (table.covariates.has("allocated") ? allocatedIdeasOf(table.rows) : null);
  const allocatedIdeas = allocated && new Set(allocated);
  const data = makeStudyData({ table, metrics, arms, allocatedIdeas }, (changes) =>
    settleOptions(checked, arms, changes),
  );
  const { changes, options } = data;
  const counts = countReviews(data);
  const contrasts = data.pairs.map((pair) =>
    contrastArms(data, pair, checked.parts.includes("methods")),
  );
  const parts = buildParts(data, checked.parts, onProgress);
  onProgress("Putting the report together", 0.99);
  return {
    schema: "assay.report",
    version: 2,
    unitOfAnalysis: "idea",
    statements: stateConventions(options, contrasts, counts.arms),
    options,
    arms,
    metrics,
    metricsLeftOut: isWhole && applied.rows === rows ? [] : metricsLeftOut(rows, keys),
    exclusions: applied.exclusions,
    counts,
    dropped: droppedIdeas(ofMetrics(data.means, data.tableMetrics)),
    contrasts,
    robustness: robustness(contrasts, parts, options),
    ...parts,
    ideas: changes,
    distributions: scoreDistributions(data),
    stageSummaries: stageSummaries(data),
  };
}

function metricsLeftOut(rows: readonly ScoreRow[], used: ReadonlySet<string>): string[] {
  const left = new Set<string>();
  for (const { metric } of rows) if (!used.has(metric)) left.add(metric);
  return distinctSorted(left);
}

function armsOf(rows: readonly ScoreRow[]): string[] {
  const arms = new Set<string>();
  for (const { arm } of rows) arms.add(arm);
  return distinctSorted(arms);
}

function settleOptions(
  checked: CheckedRequest,
  arms: readonly string[],
  changes: readonly IdeaChange[],
): ReportOptions {
  const { referenceArm, confidenceLevel, alternative, correction } = checked;
  if (referenceArm !== null && !arms.includes(referenceArm))
    throw new StatsError(
      "unknown-arm",
      `There is no arm “${referenceArm}” in the data, which hold ${arms.join(", ") || "no arm"}.`,
    );
  let first: string | null = null;
  for (const { arm } of changes) if (first === null || compareText(arm, first) < 0) first = arm;
  return {
    referenceArm: referenceArm ?? first,
    referenceArmChosen: referenceArm !== null,
    confidenceLevel,
    alternative,
    correction,
    equivalenceMargin: checked.equivalenceMargin,
    resampling: checked.resampling,
    covariates: checked.covariates,
  };
}

function requireFiniteScores({ rows, scores }: ScoreTable): void {
  const wrong = rows[scores.findIndex((score) => !Number.isFinite(score))];
  if (!wrong) return;
  throw new StatsError(
    "non-finite",
    `The ${wrong.stage} score of idea “${wrong.idea}” on ${wrong.metric} is ${wrong.score}; every score has to be a finite number.`,
  );
}
