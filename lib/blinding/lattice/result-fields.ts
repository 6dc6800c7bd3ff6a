import type { Report, ScoreRow } from "@/lib/stats";
import { each, type Bound } from "./bound";

const figures = [
  "n",
  "mean",
  "sd",
  "median",
  "minimum",
  "maximum",
  "pre_mean",
  "post_mean",
] as const;
const ofArm = <A extends string>(arm: A) => figures.map((figure) => `${arm}_${figure}` as const);

/** The columns of the change-score table, in their order. */
export const changeTableColumns = [
  ...(["metric", "label", "reference_arm", "other_arm", "status"] as const),
  ...ofArm("reference"),
  ...ofArm("other"),
  ...(["difference_other_minus_reference", "standard_error"] as const),
  ...(["confidence_level", "interval_lower", "interval_upper"] as const),
  ...(["welch_t", "degrees_of_freedom", "p_two_sided", "p_greater", "p_less"] as const),
  ...(["alternative", "p", "correction", "p_adjusted", "p_two_sided_adjusted"] as const),
  ...(["cohen_d", "hedges_g", "hedges_g_lower", "hedges_g_upper", "explanation"] as const),
] as const;

const scoreColumns = ["stage", "idea", "arm", "topic", "reviewer", "metric", "score"] as const;
type ScoreColumn = Exclude<keyof ScoreRow, "covariates">;

/** What reviewers said of themselves, and who carried an idea out, by an alias. */
const blindCovariates = ["minutes", "confidence", "familiarity", "executor"] as const;

const maskedScores: Record<ScoreColumn | (typeof blindCovariates)[number], Bound> = {
  ...each(scoreColumns, "staff", "frozen"),
  ...each(blindCovariates, "staff", "frozen"),
};

// Covariates of an import are free text, and hours or pages of a paper may tell an arm: `{}` is every one of them.
const namedScores: Record<ScoreColumn | "{}", Bound> = each(
  [...scoreColumns, "{}"],
  "staff",
  "unblinded",
);

/**
 * What a report says, one entry a part: tables and figures of the dashboard are drawn from these, and from nothing
 * else. Its arms are labels of the viewer's own until the scores that it was computed from may name them.
 */
const report: Record<keyof Report, Bound> = each(
  [
    "schema",
    "version",
    "unitOfAnalysis",
    "statements",
    "options",
    "arms",
    "metrics",
    "metricsLeftOut",
    "exclusions",
    "counts",
    "dropped",
    "contrasts",
    "robustness",
    "withinArm",
    "otherUnits",
    "models",
    "agreement",
    "prePost",
    "sensitivity",
    "blindness",
    "planning",
    "ideas",
    "distributions",
    "stageSummaries",
  ],
  "staff",
  "frozen",
);

/** Results: masked from the freeze on, named once the seal is open; while reviews are open nobody sees any. */
export const resultFields = {
  maskedScores,
  namedScores,
  changeTable: each(changeTableColumns, "staff", "frozen"),
  report,
} as const;
