import { distinctSorted } from "../data/text-order";
import { requireComparisons, type Comparison } from "../pairwise/comparison";
import { StatsError } from "../stats-error";
import { reportAxis, type AxisReport } from "./pairwise-axis";
import {
  checkPairwiseRequest,
  type PairwiseOptions,
  type PairwiseRequest,
} from "./pairwise-request";
import { statePairwise, type PairwiseStatements } from "./pairwise-statements";

/** The whole analysis of pairwise comparisons as plain JSON. A change of meaning raises `version`. */
export type PairwiseReport = {
  readonly schema: "assay.pairwise-report";
  readonly version: 1;
  readonly statements: PairwiseStatements;
  readonly options: PairwiseOptions;
  /** All methods of the data, in ASCII order. */
  readonly methods: readonly string[];
  /** One for each axis, in the order in which the data first name them. */
  readonly axes: readonly AxisReport[];
};

/**
 * Everything about pairwise comparisons of methods, axis by axis: ratings by Bradley–Terry or Davidson on the Elo scale
 * with intervals, win rates, each pair's sign test, and whether judges favour a side.
 * Estimand of each contrast: rating of `method` − rating of `against`.
 *
 * @param comparisons in any order; a method is never compared with itself
 * @returns plain JSON; what cannot be estimated says so with its reason
 * @throws StatsError "invalid-option" | "unknown-arm" (no comparison has the reference method asked for)
 * Checked against R 4.2.2: `glm` (1e-8), direct maximisation for ties (1e-6), `prop.test` and `binom.test` (1e-10).
 */
export function buildPairwiseReport(
  comparisons: readonly Comparison[],
  request: PairwiseRequest = {},
): PairwiseReport {
  const options = checkPairwiseRequest(request);
  requireComparisons(comparisons);
  const methods = distinctSorted(comparisons.flatMap(({ left, right }) => [left, right]));
  if (options.referenceMethod !== null && !methods.includes(options.referenceMethod))
    throw new StatsError(
      "unknown-arm",
      `There is no method “${options.referenceMethod}” in the comparisons, which hold ${methods.join(", ") || "no method"}.`,
    );
  const byAxis = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const own = byAxis.get(comparison.axis);
    if (own) own.push(comparison);
    else byAxis.set(comparison.axis, [comparison]);
  }
  const axes = [...byAxis].map(([axis, own]) => reportAxis(axis, own, options));
  return {
    schema: "assay.pairwise-report",
    version: 1,
    statements: statePairwise(options, axes),
    options,
    methods,
    axes,
  };
}
