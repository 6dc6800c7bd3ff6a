import { allocatedIdeasOf } from "../data/allocated-ideas";
import { changeScores, type IdeaChange } from "../data/change-scores";
import { applyExclusions } from "../data/exclusions";
import { ideaMeans } from "../data/idea-means";
import { orderRows } from "../data/order-rows";
import type { ScoreRow } from "../data/score-row";
import { compareText, distinctSorted } from "../data/text-order";
import { StatsError } from "../stats-error";
import { contrastArms } from "./contrasts";
import { countReviews } from "./count-reviews";
import { scoreDistributions } from "./distributions";
import { droppedIdeas } from "./dropped-ideas";
import type { Report } from "./report";
import type { ReportOptions } from "./report-options";
import { reportMetrics } from "./report-metrics";
import { buildParts, type ReportProgress } from "./report-parts";
import { checkRequest, type CheckedRequest, type ReportRequest } from "./request";
import { robustness } from "./robustness";
import { stageSummaries } from "./stage-summaries";
import { stateConventions } from "./statements";
import type { StudyData } from "./study-data";

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
  const used = orderRows(applied.rows.filter((row) => keys.has(row.metric)));
  requireFiniteScores(used);

  const tableMetrics = metrics.filter((metric) => metric.inChangeTable);
  const tableKeys = new Set(tableMetrics.map((metric) => metric.key));
  const means = ideaMeans(used);
  const tableMeans = means.filter((entry) => tableKeys.has(entry.metric));
  const changes = changeScores(tableMeans);

  const arms = distinctSorted(applied.rows.map((row) => row.arm));
  const options = settleOptions(checked, arms, changes);
  const { referenceArm } = options;
  const others = distinctSorted(changes.map((change) => change.arm)).filter(
    (arm) => arm !== referenceArm,
  );
  const allocated = checked.allocatedIdeas ?? allocatedIdeasOf(used);
  const data: StudyData = {
    rows: used,
    metrics,
    tableMetrics,
    arms,
    pairs: referenceArm === null ? [] : others.map((otherArm) => ({ referenceArm, otherArm })),
    means,
    changes,
    allocatedIdeas: allocated && new Set(allocated),
    options,
  };
  const counts = countReviews(used, arms, changes);
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
    metricsLeftOut: distinctSorted(rows.map((row) => row.metric)).filter((key) => !keys.has(key)),
    exclusions: applied.exclusions,
    counts,
    dropped: droppedIdeas(tableMeans),
    contrasts,
    robustness: robustness(contrasts, parts, options),
    ...parts,
    ideas: changes,
    distributions: scoreDistributions(used, means, metrics, arms),
    stageSummaries: stageSummaries(used, means, metrics, arms),
  };
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

function requireFiniteScores(rows: readonly ScoreRow[]): void {
  const wrong = rows.find((row) => !Number.isFinite(row.score));
  if (!wrong) return;
  throw new StatsError(
    "non-finite",
    `The ${wrong.stage} score of idea “${wrong.idea}” on ${wrong.metric} is ${wrong.score}; every score has to be a finite number.`,
  );
}
