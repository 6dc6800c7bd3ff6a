import { changeScores, type IdeaChange } from "../data/change-scores";
import { ideaMeans } from "../data/idea-means";
import type { ScoreRow } from "../data/score-row";
import { compareText, distinctSorted } from "../data/text-order";
import { StatsError } from "../stats-error";
import { contrastArms } from "./contrasts";
import { countReviews } from "./count-reviews";
import { scoreDistributions } from "./distributions";
import { droppedIdeas } from "./dropped-ideas";
import type { Report, ReportOptions } from "./report";
import { reportMetrics } from "./report-metrics";
import { checkRequest, type CheckedRequest, type ReportRequest } from "./request";
import { stageSummaries } from "./stage-summaries";
import { stateConventions } from "./statements";

/**
 * The whole analysis of a study: how much each arm's ideas changed from before execution to after it, and how the arms
 * differ in that.
 * Estimand of each contrast: mean change score of the other arm − mean change score of the reference arm, over ideas.
 *
 * @param rows the long data, in any order; an idea of several arms has its rows repeated by arm
 * @param request see `ReportRequest`; every option has a default
 * @returns plain JSON; what cannot be estimated says so with its reason, and what was left out is listed
 * @throws StatsError "non-finite" | "unknown-arm" (the reference arm asked for has no rows) | "invalid-option"
 * Missing data: an idea enters a metric's contrast if both stages scored it on that metric; `dropped` names the others.
 * No rows at all give a report without contrasts.
 * Checked against R 4.2.2 on the released reviews of arXiv:2506.20803 (relative 1e-9).
 * @example buildReport(rows, { referenceArm: "AI" }).contrasts[0]?.metrics
 */
export function buildReport(rows: readonly ScoreRow[], request: ReportRequest = {}): Report {
  const checked = checkRequest(request);
  const metrics = reportMetrics(rows, checked.metrics);
  const keys = new Set(metrics.map((metric) => metric.key));
  const used = rows.filter((row) => keys.has(row.metric));
  requireFiniteScores(used);

  const tableMetrics = metrics.filter((metric) => metric.inChangeTable);
  const tableKeys = new Set(tableMetrics.map((metric) => metric.key));
  const means = ideaMeans(used);
  const tableMeans = means.filter((entry) => tableKeys.has(entry.metric));
  const changes = changeScores(tableMeans);

  const arms = distinctSorted(rows.map((row) => row.arm));
  const options = settleOptions(checked, arms, changes);
  const { referenceArm } = options;
  const counts = countReviews(used, arms, changes);
  const others = distinctSorted(changes.map((change) => change.arm)).filter(
    (arm) => arm !== referenceArm,
  );
  const contrasts =
    referenceArm === null
      ? []
      : others.map((arm) => contrastArms(changes, tableMetrics, [referenceArm, arm], options));
  return {
    schema: "assay.report",
    version: 1,
    unitOfAnalysis: "idea",
    statements: stateConventions(options, contrasts, counts.arms),
    options,
    arms,
    metrics,
    metricsLeftOut: distinctSorted(rows.map((row) => row.metric)).filter((key) => !keys.has(key)),
    counts,
    dropped: droppedIdeas(tableMeans),
    contrasts,
    ideas: changes,
    distributions: scoreDistributions(used, means, metrics, arms),
    stageSummaries: stageSummaries(used, metrics, arms),
  };
}

function settleOptions(
  { referenceArm, confidenceLevel, alternative, correction }: CheckedRequest,
  arms: readonly string[],
  changes: readonly IdeaChange[],
): ReportOptions {
  if (referenceArm !== null && !arms.includes(referenceArm))
    throw new StatsError(
      "unknown-arm",
      `There is no arm “${referenceArm}” in the data, which hold ${arms.join(", ") || "no arm"}.`,
    );
  const [first] = changes.map((change) => change.arm).sort(compareText);
  return {
    referenceArm: referenceArm ?? first ?? null,
    referenceArmChosen: referenceArm !== null,
    confidenceLevel,
    alternative,
    correction,
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
